package com.earlybird.embedded;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the services rely on in a document store; each holds on MongoDB too. */
class StoreFactsIT {
    @TempDir
    static Path directory;

    private static StoreUnderTest store;

    private MongoCollection<Document> things;

    @BeforeAll
    static void start() {
        store = new StoreUnderTest(directory, "-Dstore.sync=false");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void ownCollection(TestInfo test) {
        things = store.collection(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void state_and_outbox_change_in_one_write_where_the_version_is_the_expected_one() {
        things.insertOne(order("A", 1));

        UpdateResult first = things.updateOne(versioned("A", 1), change("PAUSED", 2, "e1", "e2"));
        UpdateResult late = things.updateOne(versioned("A", 1), change("STOPPED", 2, "e3"));

        assertEquals(1, first.getModifiedCount());
        assertEquals(0, late.getMatchedCount());
        Document stored = things.find(eq("_id", "A")).first();
        assertNotNull(stored);
        assertEquals("PAUSED", stored.getString("state"));
        assertEquals(2L, stored.getLong("version"));
        assertEquals(List.of("e1", "e2"), ids(stored, "outbox"));
    }

    @Test
    void published_entries_are_pulled_by_id_and_others_stay() {
        things.insertOne(order("A", 1));
        things.updateOne(eq("_id", "A"), change("PAUSED", 2, "e1", "e2", "e3"));

        Bson published = new Document("id", new Document("$in", List.of("e1", "e3")));
        things.updateOne(eq("_id", "A"), new Document("$pull", new Document("outbox", published)));

        assertEquals(List.of("e2"), ids(things.find().first(), "outbox"));
    }

    @Test
    void a_sweep_finds_exactly_the_documents_with_pending_entries() {
        things.createIndex(Indexes.ascending("outbox.id"), new IndexOptions().sparse(true));
        things.insertMany(List.of(order("A", 1), order("B", 1), order("C", 1)));
        things.updateOne(eq("_id", "B"), change("PAUSED", 2, "e1", "e2"));
        things.updateOne(eq("_id", "C"), change("PAUSED", 2, "e3"));
        things.updateOne(eq("_id", "C"), pull("outbox", new Document("id", "e3")));

        List<String> pending = idsOf(gt("outbox.id", ""));

        assertEquals(List.of("B"), pending);
    }

    @Test
    void handled_ids_are_added_once() {
        things.insertOne(new Document("_id", "A").append("handled", List.of("e1")));

        things.updateOne(eq("_id", "A"), addEachToSet("handled", List.of("e1", "e2")));

        assertEquals(List.of("e1", "e2"), things.find().first().getList("handled", String.class));
    }

    @Test
    void lines_are_pushed_only_where_none_of_their_keys_is_there_and_the_page_is_open() {
        things.insertOne(page("P", "OPEN", "k1"));
        things.insertOne(page("Q", "CLOSED"));

        UpdateResult fresh = things.updateOne(guard("P", "k2", "k3"), lines("k2", "k3"));
        UpdateResult repeated = things.updateOne(guard("P", "k3", "k4"), lines("k3", "k4"));
        UpdateResult closed = things.updateOne(guard("Q", "k5"), lines("k5"));

        assertEquals(1, fresh.getModifiedCount());
        assertEquals(0, repeated.getMatchedCount());
        assertEquals(0, closed.getMatchedCount());
        assertEquals(List.of("k1", "k2", "k3"), keys(things.find(eq("_id", "P")).first()));
    }

    @Test
    void array_filters_change_the_elements_they_name() {
        things.insertOne(page("P", "OPEN", "k1", "k2"));

        things.updateOne(
                eq("_id", "P"),
                set("lines.$[one].amount_paise", 700L),
                new UpdateOptions().arrayFilters(List.of(eq("one.key", "k2"))));

        List<Document> lines = things.find().first().getList("lines", Document.class);
        assertEquals(100L, lines.get(0).getLong("amount_paise"));
        assertEquals(700L, lines.get(1).getLong("amount_paise"));
    }

    @Test
    void an_upsert_sets_on_insert_only_what_belongs_to_a_new_document() {
        Bson update = combine(setOnInsert("created", "first"), set("seen", "now"), inc("n", 1L));
        UpdateOptions upsert = new UpdateOptions().upsert(true);

        UpdateResult inserted = things.updateOne(eq("_id", "A"), update, upsert);
        UpdateResult updated = things.updateOne(
                eq("_id", "A"), combine(setOnInsert("created", "second"), inc("n", 1L)), upsert);

        assertNotNull(inserted.getUpsertedId());
        assertNull(updated.getUpsertedId());
        Document stored = things.find().first();
        assertEquals("first", stored.getString("created"));
        assertEquals(2L, stored.getLong("n"));
    }

    @Test
    void a_counter_gives_each_number_once_to_many_clients() throws Exception {
        Set<Long> given = new ConcurrentSkipListSet<>();
        int clients = 8;
        int each = 150;

        Parallel.run(clients, client -> {
            for (int i = 0; i < each; i++) {
                assertTrue(given.add(next()), "a number was given twice");
            }
        });

        Set<Long> expected = new TreeSet<>();
        IntStream.rangeClosed(1, clients * each).forEach(n -> expected.add((long) n));
        assertEquals(expected, given);
    }

    @Test
    void a_unique_index_lets_one_of_many_through() throws Exception {
        things.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true));
        Set<String> accepted = new ConcurrentSkipListSet<>();

        Parallel.run(8, client -> {
            for (int i = 0; i < 40; i++) {
                try {
                    things.insertOne(
                            new Document("_id", client + "-" + i).append("phone", "+91" + i));
                    assertTrue(accepted.add("+91" + i), "a phone was stored twice");
                } catch (MongoWriteException e) {
                    assertEquals(11000, e.getCode());
                }
            }
        });

        assertEquals(40, accepted.size());
        assertEquals(40, things.countDocuments());
    }

    @Test
    void a_unique_index_refuses_an_update_that_would_repeat_a_key() {
        things.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", "A").append("phone", "1"));
        things.insertOne(new Document("_id", "B").append("phone", "2"));

        var refused = assertThrows(
                MongoWriteException.class,
                () -> things.updateOne(eq("_id", "B"), set("phone", "1")));

        assertEquals(11000, refused.getCode());
        assertEquals(List.of("B"), idsOf(eq("phone", "2")));
    }

    @Test
    void a_sparse_unique_index_leaves_documents_without_the_field_alone() {
        IndexOptions sparse = new IndexOptions().unique(true).sparse(true);
        things.createIndex(Indexes.ascending("email"), sparse);
        things.insertMany(List.of(new Document("_id", "A"), new Document("_id", "B")));
        things.insertOne(new Document("_id", "C").append("email", "c@x"));

        assertThrows(
                MongoWriteException.class,
                () -> things.insertOne(new Document("_id", "D").append("email", "c@x")));
        assertEquals(3, things.countDocuments());
    }

    @Test
    void indexes_are_created_by_many_at_once_and_again() throws Exception {
        Parallel.run(8, client -> {
            MongoCollection<Document> own = store.collection("many_indexes_" + client % 3);
            own.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
            own.createIndex(Indexes.ascending("b", "c"));
            own.insertOne(new Document("_id", client).append("a", client));
        });

        assertEquals(3, store.collection("many_indexes_0").countDocuments());
        List<Document> indexes =
                store.collection("many_indexes_0").listIndexes().into(new ArrayList<>());
        assertEquals(3, indexes.size());
    }

    @Test
    void an_unordered_insert_says_which_were_there_before_and_stores_the_others() {
        things.insertOne(new Document("_id", "B"));
        List<Document> batch = List.of(
                new Document("_id", "A"),
                new Document("_id", "B"),
                new Document("_id", "C"),
                new Document("_id", "A"));

        var refused = assertThrows(
                MongoBulkWriteException.class,
                () -> things.insertMany(batch, new InsertManyOptions().ordered(false)));

        List<Integer> places =
                refused.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        assertEquals(List.of(1, 3), places);
        assertTrue(refused.getWriteErrors().stream().allMatch(e -> e.getCode() == 11000));
        assertEquals(List.of("A", "B", "C"), idsOf(new Document()));
    }

    @Test
    void a_bulk_of_updates_counts_matches_of_each_kind() {
        things.insertMany(List.of(order("A", 1), order("B", 1)));

        BulkWriteResult result = things.bulkWrite(List.of(
                new UpdateOneModel<>(versioned("A", 1), change("PAUSED", 2, "e")),
                new UpdateOneModel<>(versioned("B", 7), change("PAUSED", 8, "e")),
                new UpdateOneModel<>(
                        eq("_id", "C"), set("state", "NEW"), new UpdateOptions().upsert(true))));

        assertEquals(1, result.getMatchedCount());
        assertEquals(1, result.getModifiedCount());
        assertEquals(1, result.getUpserts().size());
        assertEquals(2, result.getUpserts().get(0).getIndex());
    }

    @Test
    void exact_types_come_back_as_they_went() {
        long big = Long.MAX_VALUE - 1;
        Instant instant = Instant.parse("2026-01-27T06:12:03.123Z");
        things.insertOne(new Document("_id", "A")
                .append("paise", big)
                .append("small", 5L)
                .append("qty", new Decimal128(new BigDecimal("1.250")))
                .append("at", Date.from(instant)));

        Document stored = things.find(eq("paise", big)).first();

        assertNotNull(stored);
        assertEquals(big, stored.getLong("paise"));
        assertEquals(5L, stored.get("small"));
        assertEquals(
                new BigDecimal("1.250"), stored.get("qty", Decimal128.class).bigDecimalValue());
        assertEquals(instant, stored.getDate("at").toInstant());
    }

    @Test
    void sums_are_grouped_over_unwound_lines() {
        things.insertMany(List.of(
                page("P", "OPEN", "k1", "k2"), page("Q", "OPEN", "k1"), page("R", "CLOSED", "k1")));

        List<Document> sums = things.aggregate(List.of(
                        match(eq("status", "OPEN")),
                        unwind("$lines"),
                        group(
                                "$lines.key",
                                Accumulators.sum("total", "$lines.amount_paise"),
                                Accumulators.sum("count", 1)),
                        sort(Sorts.descending("total"))))
                .into(new ArrayList<>());

        assertEquals("k1", sums.get(0).getString("_id"));
        assertEquals(200L, ((Number) sums.get(0).get("total")).longValue());
        assertEquals(2, ((Number) sums.get(0).get("count")).intValue());
        assertEquals("k2", sums.get(1).getString("_id"));
    }

    @Test
    void a_large_result_arrives_whole_through_a_cursor() {
        List<Document> many = new ArrayList<>();
        IntStream.range(0, 2_500).forEach(i -> many.add(order("A%05d".formatted(i), 1)));
        things.insertMany(many);

        assertEquals(2_500, things.find().batchSize(100).into(new ArrayList<>()).size());
    }

    @Test
    void deleted_documents_leave_no_trace_in_an_index() {
        things.createIndex(Indexes.ascending("customer_id"));
        things.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true));
        Document one = new Document("_id", "A").append("customer_id", "C").append("phone", "1");
        things.insertOne(one);

        things.deleteOne(eq("_id", "A"));
        things.insertOne(one);

        assertEquals(List.of("A"), idsOf(eq("customer_id", "C")));
        assertNotNull(things.findOneAndDelete(eq("phone", "1")));
        assertEquals(List.of(), idsOf(eq("customer_id", "C")));
    }

    @Test
    void the_strictest_concerns_are_accepted() {
        MongoCollection<Document> strict = things.withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);

        strict.insertOne(order("A", 1));

        assertEquals("NEW", strict.find(eq("_id", "A")).first().getString("state"));
    }

    @Test
    void a_reader_never_sees_half_of_a_write() throws Exception {
        things.insertOne(new Document("_id", "A").append("a", 0L).append("b", List.of(0L)));

        Parallel.run(4, client -> {
            for (long i = 1; i <= 300; i++) {
                if (client == 0) {
                    Bson both = combine(set("a", i), set("b", List.of(i)));
                    things.updateOne(eq("_id", "A"), both);
                } else {
                    Document seen = things.find(eq("_id", "A")).first();
                    assertEquals(List.of(seen.get("a")), seen.get("b"));
                }
            }
        });
    }

    private long next() {
        return things.findOneAndUpdate(
                        eq("_id", "OR-20260127"),
                        inc("last", 1L),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER))
                .getLong("last");
    }

    private List<String> idsOf(Bson filter) {
        return things.find(filter)
                .sort(Sorts.ascending("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document order(String id, long version) {
        return new Document("_id", id)
                .append("state", "NEW")
                .append("version", version)
                .append("outbox", List.of());
    }

    private static Bson versioned(String id, long version) {
        return and(eq("_id", id), eq("version", version));
    }

    private static Bson change(String state, long version, String... events) {
        List<Document> entries = new ArrayList<>();
        for (String event : events) {
            entries.add(new Document("id", event).append("payload", new Document("of", event)));
        }
        return combine(set("state", state), set("version", version), pushEach("outbox", entries));
    }

    private static Document page(String id, String status, String... keys) {
        List<Document> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(new Document("key", key).append("amount_paise", 100L));
        }
        return new Document("_id", id).append("status", status).append("lines", lines);
    }

    private static Bson guard(String id, String... keys) {
        return and(eq("_id", id), eq("status", "OPEN"), nin("lines.key", List.of(keys)));
    }

    private static Bson lines(String... keys) {
        return pushEach("lines", page("", "", keys).getList("lines", Document.class));
    }

    private static List<String> ids(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(d -> d.getString("id"))
                .toList();
    }

    private static List<String> keys(Document page) {
        return page.getList("lines", Document.class).stream()
                .map(d -> d.getString("key"))
                .toList();
    }
}
