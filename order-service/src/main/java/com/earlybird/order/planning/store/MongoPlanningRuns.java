package com.earlybird.order.planning.store;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.PlanningRuns;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.store.Store;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** One small document for each date and shift, {@code _id = date:shift}. Leases are on real time. */
@ApplicationScoped
class MongoPlanningRuns implements PlanningRuns {
    private static final long LEASE_MILLIS = 120_000;
    private static final int DUPLICATE_KEY = 11000;

    private final ReactiveMongoCollection<BsonDocument> runs;

    MongoPlanningRuns(Store store) {
        runs = store.collection("planning_runs");
    }

    @Override
    public Uni<Void> begin(LocalDate date, Shift shift, Instant now) {
        BsonDocument run = new BsonDocument("_id", new BsonString(id(date, shift)))
                .append("date", new BsonString(date.toString()))
                .append("shift", new BsonString(shift.name()))
                .append("started_at", new BsonString(JsonManner.text(now)))
                .append("lease_until", new BsonInt64(0));
        return runs.insertOne(run)
                .replaceWithVoid()
                .onFailure(e -> e instanceof MongoWriteException w
                        && w.getError().getCode() == DUPLICATE_KEY)
                .recoverWithNull();
    }

    @Override
    public Uni<Boolean> claim(LocalDate date, Shift shift, Instant now) {
        Bson free = Filters.and(
                Filters.eq("_id", id(date, shift)),
                Filters.exists("closed_at", false),
                Filters.lt("lease_until", System.currentTimeMillis()));
        return begin(date, shift, now)
                .chain(() -> runs.updateOne(free, lease()))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Uni<Void> renew(LocalDate date, Shift shift) {
        Bson claimed =
                Filters.and(Filters.eq("_id", id(date, shift)), Filters.gt("lease_until", 0L));
        return runs.updateOne(claimed, lease()).replaceWithVoid();
    }

    @Override
    public Uni<Void> release(LocalDate date, Shift shift) {
        return set(date, shift, Updates.set("lease_until", 0L));
    }

    @Override
    public Uni<Void> close(LocalDate date, Shift shift, Instant now) {
        return set(
                date,
                shift,
                Updates.combine(
                        Updates.set("closed_at", JsonManner.text(now)),
                        Updates.set("lease_until", 0L)));
    }

    @Override
    public Uni<List<PlannedShift>> begunBetween(LocalDate from, LocalDate to) {
        Bson since = Filters.gte("date", from.toString());
        Bson within = to == null ? since : Filters.and(since, Filters.lte("date", to.toString()));
        return runs.find(within)
                .map(run -> new PlannedShift(
                        LocalDate.parse(run.getString("date").getValue()),
                        Shift.valueOf(run.getString("shift").getValue())))
                .collect()
                .asList();
    }

    private Uni<Void> set(LocalDate date, Shift shift, Bson update) {
        return runs.updateOne(Filters.eq("_id", id(date, shift)), update).replaceWithVoid();
    }

    private static Bson lease() {
        return Updates.set("lease_until", System.currentTimeMillis() + LEASE_MILLIS);
    }

    private static String id(LocalDate date, Shift shift) {
        return date + ":" + shift;
    }
}
