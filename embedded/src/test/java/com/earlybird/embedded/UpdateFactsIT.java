package com.earlybird.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An update by {@code _id} takes a quick way through the store where it can, and any other the
 * general one. Both must come to the same document, whatever the update.
 */
class UpdateFactsIT {
    private static final int UPDATES = 1_500;

    // Asked like that, the store does not see the id.
    private static final Bson THE_GENERAL_WAY = in("_id", List.of("A"));

    @TempDir
    static Path directory;

    private static StoreUnderTest store;

    private final MongoCollection<Document> quick = store.collection("quick");
    private final MongoCollection<Document> general = store.collection("general");

    @BeforeAll
    static void start() {
        store = new StoreUnderTest(directory);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void the_quick_way_and_the_general_way_come_to_the_same() {
        Random random = new Random(7);
        insert(new Document("_id", "A").append("n", 1L).append("sums", new Document("x", 1L)));
        for (int i = 0; i < UPDATES; i++) {
            Bson update = update(random, i);

            Optional<Bson> condition = condition(random);

            // What the quick way has left must do for the general one too.
            Bson way = i % 7 == 0 ? THE_GENERAL_WAY : eq("_id", "A");
            UpdateResult one = quick.updateOne(with(way, condition), update);
            UpdateResult other = general.updateOne(with(THE_GENERAL_WAY, condition), update);

            assertEquals(other.getMatchedCount(), one.getMatchedCount(), update.toString());
            assertEquals(other.getModifiedCount(), one.getModifiedCount(), update.toString());
            assertEquals(general.find().first(), quick.find().first(), update.toString());
        }
    }

    @Test
    void what_was_pushed_one_by_one_is_there_after_the_store_was_killed() {
        MongoCollection<Document> pages = store.collection("pages");
        pages.insertOne(new Document("_id", "P"));
        for (int i = 0; i < 200; i++) {
            pages.updateOne(eq("_id", "P"), Updates.pushEach("lines", List.of(line(i))));
        }

        store.killAndRestart();

        List<Document> lines = store.collection("pages")
                .find(eq("lines.key", "k150"))
                .first()
                .getList("lines", Document.class);
        assertEquals(200, lines.size());
        assertEquals(line(77), lines.get(77));
    }

    @Test
    void an_index_follows_what_the_quick_way_changes() {
        MongoCollection<Document> things = store.collection("things");
        things.createIndex(new Document("state", 1));
        things.insertOne(new Document("_id", "T").append("state", "NEW").append("n", 1L));

        things.updateOne(
                and(eq("_id", "T"), eq("n", 1L)),
                Updates.combine(Updates.set("state", "OLD"), Updates.inc("n", 1L)));

        assertEquals(0, things.countDocuments(eq("state", "NEW")));
        assertEquals("T", things.find(eq("state", "OLD")).first().getString("_id"));
    }

    @Test
    void what_is_not_there_or_not_as_asked_stays_as_it_is() {
        MongoCollection<Document> things = store.collection("asked");
        things.insertOne(new Document("_id", "T").append("n", 1L));

        UpdateResult otherwise =
                things.updateOne(and(eq("_id", "T"), eq("n", 2L)), Updates.inc("n", 1L));
        UpdateResult nobody = things.updateOne(eq("_id", "U"), Updates.inc("n", 1L));
        UpdateResult twoAtOnce =
                things.updateOne(and(eq("_id", "T"), eq("_id", "U")), Updates.inc("n", 1L));
        UpdateResult upserted = things.updateOne(
                and(eq("_id", "V"), eq("n", 2L)),
                Updates.inc("n", 1L),
                new UpdateOptions().upsert(true));

        assertEquals(0, otherwise.getMatchedCount());
        assertEquals(0, nobody.getMatchedCount());
        assertEquals(0, twoAtOnce.getMatchedCount());
        assertEquals("V", upserted.getUpsertedId().asString().getValue());
        assertEquals(
                List.of(
                        new Document("_id", "T").append("n", 1L),
                        new Document("_id", "V").append("n", 3L)),
                things.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()));
    }

    private void insert(Document document) {
        quick.insertOne(new Document(document));
        general.insertOne(new Document(document));
    }

    private static final List<String> ALL_KEYS =
            IntStream.range(0, UPDATES).mapToObj(i -> "k" + i).toList();

    private static Optional<Bson> condition(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(gte("n", 40L * random.nextInt(5)));
            case 1 -> Optional.of(not(gte("n", 40L * random.nextInt(5))));
            case 2 -> Optional.of(exists("state"));
            default -> Optional.empty();
        };
    }

    private static Bson with(Bson way, Optional<Bson> condition) {
        return condition.map(one -> and(way, one)).orElse(way);
    }

    private static Bson update(Random random, int i) {
        List<Bson> parts = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            parts.add(Updates.pushEach("lines", lines(random, i)));
        }
        switch (random.nextInt(10)) {
            case 0 -> parts.add(Updates.set("state", "s" + random.nextInt(3)));
            case 1 -> parts.add(Updates.unset("state"));
            case 2 -> parts.add(Updates.inc("n", (long) random.nextInt(5)));
            case 3 -> parts.add(Updates.inc("sums.x", random.nextInt(5) - 2L));
            case 4 -> parts.add(Updates.inc("deep.er." + random.nextInt(3), 1L));
            case 5 -> parts.add(Updates.set("sums.list", List.of(1L, "two", i % 3 == 0)));
            case 6 -> parts.add(Updates.unset("made." + random.nextInt(3) + ".x"));
            case 7 -> parts.add(Updates.set("made." + random.nextInt(3) + ".x", "m" + i));
            case 8 -> parts.add(Updates.pull("outbox", someOf(random)));
            default -> parts.add(Updates.pushEach("outbox", lines(random, i)));
        }
        return Updates.combine(parts);
    }

    private static Bson someOf(Random random) {
        if (random.nextInt(3) == 0) {
            return in("key", ALL_KEYS);
        }
        return in("key", "k" + random.nextInt(1_500), "k" + random.nextInt(1_500));
    }

    private static List<Document> lines(Random random, int i) {
        List<Document> lines = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            lines.add(line(i));
        }
        return lines;
    }

    private static Document line(int i) {
        return new Document("key", "k" + i)
                .append("amount_paise", 100L * i)
                .append("inside", new Document("date", "2026-01-01").append("flag", i % 2 == 0));
    }
}
