package com.earlybird.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one command changes may be more than the store's memory. */
class SmallMemoryIT {
    private static final int CLIENTS = 4;
    private static final int PAGES = 400;
    private static final int ROUNDS = 5;
    private static final int ENTRIES = 40;
    private static final String TEXT = String.join("", Collections.nCopies(25, "0123456789"));

    @Test
    void bulks_of_many_large_documents_do_not_end_a_store_with_little_memory(
            @TempDir Path directory) throws Exception {
        // Given a store with the memory that it has in a small dairy
        try (StoreUnderTest store = new StoreUnderTest(directory)) {
            store.collection("pages").createIndex(Indexes.ascending("customer"));

            // When several clients let all of theirs grow, again and again, in one bulk each
            Parallel.run(CLIENTS, client -> {
                try (MongoClient own = store.newClient()) {
                    grow(own.getDatabase("facts").getCollection("pages"), client);
                }
            });

            // Then it is alive and nothing is missing
            assertTrue(store.process().child().isAlive());
            assertEquals(CLIENTS * PAGES, store.collection("pages").countDocuments());
            Document last =
                    store.collection("pages").find(Filters.eq("_id", "3:399")).first();
            assertEquals(
                    ROUNDS * ENTRIES, last.getList("entries", Document.class).size());
        }
    }

    private static void grow(MongoCollection<Document> pages, int client) {
        for (int round = 0; round < ROUNDS; round++) {
            List<WriteModel<Document>> bulk = new ArrayList<>();
            for (int page = 0; page < PAGES; page++) {
                List<Document> entries = new ArrayList<>();
                for (int i = 0; i < ENTRIES; i++) {
                    entries.add(new Document("key", round + ":" + i).append("text", TEXT));
                }
                bulk.add(new UpdateOneModel<>(
                        Filters.eq("_id", client + ":" + page),
                        Updates.combine(
                                Updates.set("customer", "CU-" + page),
                                Updates.pushEach("entries", entries)),
                        new UpdateOptions().upsert(true)));
            }
            pages.bulkWrite(bulk);
        }
    }
}
