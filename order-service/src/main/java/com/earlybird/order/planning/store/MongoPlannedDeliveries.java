package com.earlybird.order.planning.store;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.PlannedDeliveries;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoPlannedDeliveries implements PlannedDeliveries, Repository {
    private static final int BATCH = 1_000;
    private static final int DUPLICATE_KEY = 11000;

    private final Documents<PlannedDelivery> deliveries;

    MongoPlannedDeliveries(Store store) {
        deliveries = store.documents(
                "planned_deliveries",
                PlannedDelivery.class,
                PlannedDelivery::id,
                Index.on("what stands on a date", "date", "shift"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(deliveries);
    }

    @Override
    public Uni<Set<String>> insertNew(List<PlannedDelivery> fresh) {
        List<BsonDocument> documents = fresh.stream()
                .map(delivery -> deliveries.newDocument(delivery, null, List.of(delivery.fact(1))))
                .toList();
        return deliveries
                .raw()
                .insertMany(documents, new InsertManyOptions().ordered(false))
                .replaceWith(Set.<String>of())
                .onFailure(MongoBulkWriteException.class)
                .recoverWithItem(e -> taken(e, fresh))
                .invoke(there -> fresh.stream()
                        .map(PlannedDelivery::id)
                        .filter(id -> !there.contains(id))
                        .forEach(id -> deliveries.outbox().nudge(deliveries.name(), id)));
    }

    @Override
    public Uni<List<Stored<PlannedDelivery>>> findAll(Collection<String> ids) {
        return deliveries.findAll(ids);
    }

    @Override
    public Uni<Stored<PlannedDelivery>> update(
            String id, Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change) {
        return deliveries.update("planned delivery", id, null, change);
    }

    @Override
    public Multi<List<PlannedDelivery>> standing(LocalDate date, Set<Shift> shifts) {
        Bson standing = Filters.and(
                Filters.eq("date", date.toString()),
                Filters.in("shift", shifts.stream().map(Shift::name).toList()),
                Filters.eq("action", "SCHEDULE"),
                Filters.ne("confirmed", true));
        return deliveries
                .raw()
                .find(
                        standing,
                        new FindOptions()
                                .projection(Projections.exclude("outbox"))
                                .batchSize(BATCH))
                .map(document -> deliveries.stored(document).value())
                .group()
                .intoLists()
                .of(BATCH);
    }

    /** The version grows too, so that a plan in the making looks again. */
    @Override
    public Uni<Void> markConfirmed(Collection<String> ids) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        ids.forEach(id -> writes.add(new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.ne("confirmed", true)),
                Updates.combine(Updates.set("confirmed", true), Updates.inc("version", 1L)))));
        return writes.isEmpty()
                ? Uni.createFrom().voidItem()
                : deliveries
                        .raw()
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .replaceWithVoid();
    }

    private static Set<String> taken(MongoBulkWriteException e, List<PlannedDelivery> inserted) {
        if (e.getWriteConcernError() != null
                || e.getWriteErrors().stream()
                        .anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(error -> inserted.get(error.getIndex()).id())
                .collect(Collectors.toSet());
    }
}
