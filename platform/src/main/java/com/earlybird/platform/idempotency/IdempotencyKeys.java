package com.earlybird.platform.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.earlybird.platform.kernel.Rejection;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The stored keys. One that is under way belongs to its runner until the lease ends. */
@ApplicationScoped
class IdempotencyKeys {
    private static final long LEASE_MILLIS = 30_000;

    private final ReactiveMongoCollection<BsonDocument> keys;

    IdempotencyKeys(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        keys = client.getDatabase(database).getCollection("idempotency_keys", BsonDocument.class);
    }

    /** A key that is ours to run ({@code status} 0) or that has its answer. */
    record Begun(
            String id, String resourceId, int status, String body, String location, String etag) {
        boolean isDone() {
            return status > 0;
        }
    }

    Uni<Begun> begin(String id, String hash, String resourceId) {
        BsonDocument document = new BsonDocument("_id", new BsonString(id))
                .append("hash", new BsonString(hash))
                .append("resource_id", new BsonString(resourceId))
                .append("lease_until", new BsonInt64(now() + LEASE_MILLIS));
        return keys.insertOne(document)
                .replaceWith(new Begun(id, resourceId, 0, null, null, null))
                .onFailure(
                        e -> e instanceof MongoWriteException w && w.getError().getCode() == 11000)
                .recoverWithUni(() -> again(id, hash));
    }

    private Uni<Begun> again(String id, String hash) {
        return keys.find(eq("_id", id)).collect().first().flatMap(found -> {
            if (found == null) {
                throw inProgress();
            }
            if (!found.getString("hash").getValue().equals(hash)) {
                throw Rejection.refused(
                        "key-reused", "This Idempotency-Key was used for another request.");
            }
            Begun begun = begun(found);
            return begun.isDone() ? Uni.createFrom().item(begun) : takeOver(begun);
        });
    }

    private Uni<Begun> takeOver(Begun begun) {
        return keys.updateOne(
                        and(
                                eq("_id", begun.id()),
                                exists("status", false),
                                lt("lease_until", now())),
                        set("lease_until", now() + LEASE_MILLIS))
                .map(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw inProgress();
                    }
                    return begun;
                });
    }

    Uni<Void> done(String id, int status, String body, String location, String etag) {
        List<Bson> sets = new ArrayList<>();
        sets.add(set("status", (long) status));
        sets.add(set("body", body));
        if (location != null) {
            sets.add(set("location", location));
        }
        if (etag != null) {
            sets.add(set("etag", etag));
        }
        return keys.updateOne(eq("_id", id), combine(sets)).replaceWithVoid();
    }

    /** Refused: the key may be used again, for anything. */
    Uni<Void> free(String id) {
        return keys.deleteOne(eq("_id", id)).replaceWithVoid();
    }

    /** Failed, and perhaps half way: a retry takes over at once, under the same resource id. */
    Uni<Void> release(String id) {
        return keys.updateOne(eq("_id", id), set("lease_until", 0L)).replaceWithVoid();
    }

    private static Begun begun(BsonDocument found) {
        return new Begun(
                found.getString("_id").getValue(),
                found.getString("resource_id").getValue(),
                found.containsKey("status") ? found.getNumber("status").intValue() : 0,
                text(found, "body"),
                text(found, "location"),
                text(found, "etag"));
    }

    private static String text(BsonDocument document, String field) {
        return document.containsKey(field) ? document.getString(field).getValue() : null;
    }

    private static Rejection inProgress() {
        return Rejection.conflict("in-progress", "The first request with this key is under way.");
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
