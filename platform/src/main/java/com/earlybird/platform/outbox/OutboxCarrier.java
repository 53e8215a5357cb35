package com.earlybird.platform.outbox;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.earlybird.platform.audit.AuditTrail;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.outbox.Pending.Document;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries one batch of documents: reads their entries, publishes, pulls what was acknowledged. */
@ApplicationScoped
class OutboxCarrier {
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);
    private static final long BROKER_PATIENCE_SECONDS = 40;
    private static final int SWEEP_LIMIT = 100_000;

    private final ReactiveMongoClient client;
    private final String database;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;

    OutboxCarrier(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            EventPublisher publisher,
            MeterRegistry metrics) {
        this.client = client;
        this.database = database;
        this.publisher = publisher;
        this.metrics = metrics;
        // There from the start, so that an alert can tell none from nobody counting.
        metrics.counter("earlybird.outbox.failures");
    }

    /** The ids of documents that hold unpublished entries. */
    List<String> unpublished(String collection) {
        return collection(collection)
                .find(
                        gt("outbox.id", ""),
                        new FindOptions().projection(Projections.include("_id")).limit(SWEEP_LIMIT))
                .map(document -> document.getString("_id").getValue())
                .collect()
                .asList()
                .await()
                .atMost(STORE_PATIENCE);
    }

    /**
     * Gives back the documents of which something is still unpublished. {@code known} holds, by id,
     * the entries that need not be read.
     */
    List<Document> carry(String name, List<String> ids, Map<String, List<BsonDocument>> known) {
        ReactiveMongoCollection<BsonDocument> collection = collection(name);
        Map<String, List<BsonDocument>> entriesOf = new LinkedHashMap<>(known);
        read(collection, ids.stream().filter(id -> !known.containsKey(id)).toList())
                .forEach(document -> entriesOf.put(
                        document.getString("_id").getValue(),
                        document.getArray("outbox", new BsonArray()).stream()
                                .map(BsonValue::asDocument)
                                .toList()));
        Map<String, List<Sent>> sent = new LinkedHashMap<>();
        List<BsonDocument> audits = new ArrayList<>();
        ids.forEach(
                id -> entriesOf.getOrDefault(id, List.of()).forEach(entry -> sent.computeIfAbsent(
                                id, x -> new ArrayList<>())
                        .add(send(entry, audits))));
        storeAudits(audits);
        List<Document> left = new ArrayList<>();
        List<WriteModel<BsonDocument>> pulls = new ArrayList<>();
        sent.forEach((id, entries) -> {
            List<BsonString> done = acknowledged(entries);
            if (done.size() < entries.size()) {
                left.add(new Document(name, id));
            }
            if (!done.isEmpty()) {
                pulls.add(new UpdateOneModel<>(
                        new BsonDocument("_id", new BsonString(id)), pull(done)));
            }
        });
        if (!pulls.isEmpty()) {
            collection
                    .bulkWrite(pulls, new BulkWriteOptions().ordered(false))
                    .await()
                    .atMost(STORE_PATIENCE);
        }
        return left;
    }

    private static List<BsonDocument> read(
            ReactiveMongoCollection<BsonDocument> collection, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return collection
                .find(in("_id", ids), new FindOptions().projection(Projections.include("outbox")))
                .collect()
                .asList()
                .await()
                .atMost(STORE_PATIENCE);
    }

    /** An entry on its way; an audit entry has no broker to wait for. */
    private record Sent(BsonString id, String topic, Future<RecordMetadata> answer) {}

    private Sent send(BsonDocument entry, List<BsonDocument> audits) {
        if (entry.containsKey("audit")) {
            BsonDocument audit = entry.getDocument("audit").clone();
            audit.append("_id", entry.getString("id"));
            audits.add(audit);
            return new Sent(entry.getString("id"), null, null);
        }
        String topic = entry.getString("topic").getValue();
        return new Sent(entry.getString("id"), topic, publisher.publish(entry));
    }

    /** Only up to the first that failed, so that a document's facts never overtake each other. */
    private List<BsonString> acknowledged(List<Sent> entries) {
        List<BsonString> done = new ArrayList<>();
        for (Sent entry : entries) {
            if (entry.answer() != null && !isAcknowledged(entry.answer())) {
                metrics.counter("earlybird.outbox.failures").increment();
                break;
            }
            if (entry.topic() != null) {
                metrics.counter("earlybird.facts", "topic", entry.topic()).increment();
            }
            done.add(entry.id());
        }
        metrics.counter("earlybird.outbox.carried").increment(done.size());
        return done;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer) {
        try {
            answer.get(BROKER_PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void storeAudits(List<BsonDocument> audits) {
        if (!audits.isEmpty()) {
            AuditTrail.insertAll(collection(AuditTrail.COLLECTION), audits)
                    .await()
                    .atMost(STORE_PATIENCE);
        }
    }

    private static BsonDocument pull(List<BsonString> ids) {
        BsonDocument which = new BsonDocument("id", new BsonDocument("$in", new BsonArray(ids)));
        return Bson.encoded(new BsonDocument("$pull", new BsonDocument("outbox", which)));
    }

    private ReactiveMongoCollection<BsonDocument> collection(String name) {
        return client.getDatabase(database).getCollection(name, BsonDocument.class);
    }

    void close() {
        publisher.close();
    }
}
