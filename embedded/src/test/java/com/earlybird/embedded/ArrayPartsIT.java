package com.earlybird.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An array that grew is kept in parts beside its document; nobody who asks may notice. */
class ArrayPartsIT {
    private static final int LINES = 120;

    @TempDir
    static Path directory;

    private static StoreUnderTest store;

    private MongoCollection<Document> pages;

    @BeforeAll
    static void start() {
        store = new StoreUnderTest(directory);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void a_page_that_grew() {
        pages = store.collection("pages");
        pages.drop();
        pages.insertOne(new Document("_id", "P").append("n", 0L));
        IntStream.range(0, LINES).forEach(this::push);
    }

    @Test
    void conditions_projections_and_aggregations_see_it_whole() {
        Document first = pages.find(eq("lines.key", "k1"))
                .projection(Projections.include("lines.key"))
                .first();
        assertEquals(LINES, first.getList("lines", Document.class).size());
        assertEquals(0, pages.countDocuments(eq("keys", "none")));
        assertEquals(1, pages.countDocuments(eq("keys", "k2")));
        Document sum = pages.aggregate(List.of(
                        Aggregates.unwind("$lines"),
                        new Document(
                                "$group",
                                new Document("_id", "all")
                                        .append("sum", new Document("$sum", "$lines.paise")))))
                .first();
        assertEquals(IntStream.range(0, LINES).sum(), sum.getLong("sum"));
    }

    @Test
    void an_element_of_an_early_part_can_be_changed() {
        pages.updateOne(eq("_id", "P"), Updates.set("lines.3.paise", 77L));
        push(LINES);

        List<Document> lines = lines();
        assertEquals(LINES + 1, lines.size());
        assertEquals(77L, lines.get(3).getLong("paise"));
        assertEquals(line(LINES), lines.get(LINES));
    }

    @Test
    void elements_of_any_part_can_be_pulled() {
        pages.updateOne(eq("_id", "P"), Updates.pull("lines", in("key", "k0", "k119")));
        push(LINES);

        List<Document> lines = lines();
        assertEquals(LINES - 1, lines.size());
        assertEquals(line(1), lines.get(0));
        assertEquals(line(LINES), lines.get(LINES - 2));
    }

    @Test
    void it_can_be_renamed_replaced_and_removed() {
        pages.updateOne(eq("_id", "P"), Updates.rename("lines", "renamed"));
        assertEquals(
                LINES, pages.find().first().getList("renamed", Document.class).size());

        pages.replaceOne(eq("_id", "P"), new Document("_id", "P").append("n", 9L));
        assertNull(pages.find().first().get("renamed"));

        pages.deleteOne(eq("_id", "P"));
        pages.insertOne(new Document("_id", "P"));
        push(1);
        assertEquals(List.of(line(1)), lines());
    }

    @Test
    void it_is_whole_after_the_store_was_killed() {
        store.killAndRestart();
        pages = store.collection("pages");
        push(LINES);

        assertEquals(
                IntStream.rangeClosed(0, LINES).mapToObj(ArrayPartsIT::line).toList(), lines());
    }

    private void push(int i) {
        pages.updateOne(
                eq("_id", "P"),
                Updates.combine(
                        Updates.pushEach("keys", List.of("k" + i)),
                        Updates.pushEach("lines", List.of(line(i))),
                        Updates.inc("n", 1L)));
    }

    private List<Document> lines() {
        return pages.find(eq("_id", "P")).first().getList("lines", Document.class);
    }

    private static Document line(int i) {
        return new Document("key", "k" + i)
                .append("paise", (long) i)
                .append("text", "a line of some length, so that parts are made: " + i);
    }
}
