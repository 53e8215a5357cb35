package com.earlybird.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that are left out of an answer. */
class ProjectionFactsIT {
    private static final int PAGES = 9;

    @Test
    void what_is_left_out_of_an_answer_is_missing_there_and_nowhere_else(@TempDir Path directory) {
        try (StoreUnderTest store = new StoreUnderTest(directory)) {
            // Given pages with a long array and a field to leave out, one of them not asked for
            MongoCollection<Document> pages = store.collection("pages");
            List<Document> all =
                    IntStream.range(0, PAGES).mapToObj(ProjectionFactsIT::page).toList();
            pages.insertMany(all);

            // When some are asked for by a field that the answer leaves out, sorted and cut
            List<Document> found = pages.find(eq("outbox", "yes"))
                    .projection(Projections.exclude("outbox", "keys"))
                    .sort(Sorts.descending("number"))
                    .skip(1)
                    .limit(3)
                    .into(new ArrayList<>());

            // Then the rest is there as it was
            List<Document> wanted = IntStream.of(6, 5, 4)
                    .mapToObj(ProjectionFactsIT::page)
                    .peek(page -> page.remove("outbox"))
                    .peek(page -> page.remove("keys"))
                    .toList();
            assertEquals(wanted, found);
            // And so are the documents themselves
            assertEquals(all, pages.find().sort(Sorts.ascending("number")).into(new ArrayList<>()));
        }
    }

    private static Document page(int number) {
        List<Document> entries = IntStream.range(0, 20)
                .mapToObj(i -> new Document("key", number + ":" + i)
                        .append("item", new Document("qty", (long) i)))
                .toList();
        return new Document("_id", "2026-01:" + number)
                .append("number", number)
                .append("keys", List.of("a", "b"))
                .append("entries", entries)
                .append("outbox", number == PAGES - 1 ? "no" : "yes");
    }
}
