package com.earlybird.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that the store acknowledged can be taken back by kill -9. */
class DurabilityIT {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 6;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 1_500;

    @Test
    void what_was_acknowledged_is_there_after_the_store_is_killed(@TempDir Path directory)
            throws Exception {
        Set<String> inserted = ConcurrentHashMap.newKeySet();
        Map<Integer, Long> counted = new ConcurrentHashMap<>();
        try (StoreUnderTest store = new StoreUnderTest(directory)) {
            store.collection("orders").createIndex(Indexes.ascending("client"));
            for (int round = 0; round < ROUNDS; round++) {
                writeUntilKilled(store, round, inserted, counted);
                store.killAndRestart();
                verify(store, inserted, counted);
            }
        }
        assertTrue(inserted.size() + counted.values().stream().mapToLong(n -> n).sum() > 4_000);
    }

    private static void writeUntilKilled(
            StoreUnderTest store, int round, Set<String> inserted, Map<Integer, Long> counted)
            throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        Parallel.run(CLIENTS + 1, client -> {
            if (client == CLIENTS) {
                Awaitility.await()
                        .atMost(java.time.Duration.ofSeconds(60))
                        .until(() -> acknowledged.get() > ACKNOWLEDGED_BEFORE_THE_KILL);
                store.process().kill();
                return;
            }
            try (MongoClient own = store.newClient()) {
                write(own, client, round, inserted, counted, acknowledged);
            } catch (MongoException e) {
                // The kill: what was under way now may or may not be there.
            }
        });
    }

    private static void write(
            MongoClient own,
            int client,
            int round,
            Set<String> inserted,
            Map<Integer, Long> counted,
            AtomicInteger acknowledged) {
        MongoCollection<Document> orders = own.getDatabase("facts").getCollection("orders");
        MongoCollection<Document> counts = own.getDatabase("facts").getCollection("counts");
        var upsert = new com.mongodb.client.model.UpdateOptions().upsert(true);
        for (int i = 0; ; i++) {
            String id = round + ":" + client + ":" + i;
            orders.insertOne(new Document("_id", id).append("client", client));
            inserted.add(id);
            counts.updateOne(eq("_id", client), inc("n", 1L), upsert);
            counted.merge(client, 1L, Long::sum);
            acknowledged.addAndGet(2);
        }
    }

    private static void verify(
            StoreUnderTest store, Set<String> inserted, Map<Integer, Long> counted) {
        Set<String> present = ConcurrentHashMap.newKeySet();
        long byIndex = 0;
        for (int client = 0; client < CLIENTS; client++) {
            byIndex += store.collection("orders").countDocuments(eq("client", client));
            long stored =
                    store.collection("counts").find(eq("_id", client)).first().getLong("n");
            long acknowledged = counted.get(client);
            assertTrue(stored >= acknowledged, "lost a count of client " + client);
            assertTrue(stored <= acknowledged + ROUNDS, "counted twice for client " + client);
        }
        store.collection("orders").find().forEach(d -> present.add(d.getString("_id")));
        assertTrue(present.containsAll(inserted), "lost an acknowledged insert");
        assertEquals(present.size(), byIndex, "the index differs from the documents");
    }
}
