package com.earlybird.platform.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.earlybird.platform.store.Store;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import io.quarkus.logging.Log;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Keeps two instances from doing the same scheduled work at the same time. A lease saves work, and
 * nothing more: whoever sleeps through his own lease may still write, so what the work writes must be
 * safe to do twice. Leases are on real time and end by themselves when a process dies.
 */
@ApplicationScoped
public class Leases {
    private static final int DUPLICATE_KEY = 11000;

    private final ReactiveMongoCollection<BsonDocument> leases;
    private final String here = UUID.randomUUID().toString();

    Leases(Store store) {
        leases = store.collection("leases");
    }

    /** Takes or renews the lease; false while another instance has it. */
    public Uni<Boolean> take(String name, Duration length) {
        long now = System.currentTimeMillis();
        return leases.updateOne(
                        and(eq("_id", name), or(eq("holder", here), lt("until_ms", now))),
                        Updates.combine(
                                Updates.set("holder", here),
                                Updates.set("until_ms", now + length.toMillis())))
                .flatMap(taken -> taken.getMatchedCount() == 1
                        ? Uni.createFrom().item(true)
                        : begin(name, now + length.toMillis()));
    }

    /** Gives it back, if it is ours. */
    public Uni<Void> release(String name) {
        return leases.updateOne(
                        and(eq("_id", name), eq("holder", here)), Updates.set("until_ms", 0L))
                .replaceWithVoid();
    }

    /**
     * Does the work if no other instance is at it; otherwise does nothing. Work that may take longer
     * than {@code length} renews the lease itself with {@link #take}.
     */
    public Uni<Void> whileHolding(String name, Duration length, Supplier<Uni<Void>> work) {
        return take(name, length).flatMap(ours -> {
            if (!ours) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom().deferred(work::get).eventually(() -> release(name)
                    .onFailure()
                    .invoke(e -> Log.warnf("lease %s ends by itself: %s", name, e.getMessage()))
                    .onFailure()
                    .recoverWithNull());
        });
    }

    private Uni<Boolean> begin(String name, long untilMs) {
        BsonDocument lease = new BsonDocument("_id", new BsonString(name))
                .append("holder", new BsonString(here))
                .append("until_ms", new BsonInt64(untilMs));
        return leases.insertOne(lease)
                .replaceWith(true)
                .onFailure(e -> e instanceof MongoWriteException w
                        && w.getError().getCode() == DUPLICATE_KEY)
                .recoverWithItem(false);
    }
}
