package com.earlybird.order.planning.store;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.PlannedDeliveries;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.ShiftTotals;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.earlybird.platform.store.Updated;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoPlannedDeliveries implements PlannedDeliveries, Repository {
    private static final int BATCH = 1_000;
    private final Documents<PlannedDelivery> deliveries;

    MongoPlannedDeliveries(Store store) {
        deliveries = store.documents(
                "planned_deliveries",
                PlannedDelivery.class,
                PlannedDelivery::id,
                Index.on("what stands on a date", "date", "shift"),
                Index.on("on which day an order was last delivered", "order_id", "date"));
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
        return BulkInsert.into(deliveries.raw(), documents).invoke(there -> documents.stream()
                .filter(document -> !there.contains(id(document)))
                .forEach(this::tellNew));
    }

    private void tellNew(BsonDocument document) {
        List<BsonDocument> entries =
                document.getArray("outbox").stream().map(BsonValue::asDocument).toList();
        deliveries.outbox().nudge(deliveries.name(), id(document), entries);
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    @Override
    public Uni<Map<String, ScheduleAction>> known(Collection<String> ids) {
        return deliveries
                .raw()
                .find(
                        Filters.in("_id", ids),
                        new FindOptions().projection(Projections.include("action")))
                .collect()
                .asMap(
                        MongoPlannedDeliveries::id,
                        document -> ScheduleAction.valueOf(
                                document.getString("action").getValue()));
    }

    @Override
    public Uni<Integer> change(
            Collection<String> ids,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change) {
        return deliveries
                .findAll(ids)
                .flatMap(found -> deliveries.updateAll(found, null, change))
                .map(Updated::changed);
    }

    @Override
    public Multi<List<PlannedDelivery>> standing(LocalDate date, Shift shift, String cursor) {
        Bson standing = Filters.and(scheduled(date, shift), Filters.ne("confirmed", true));
        return deliveries
                .raw()
                .find(
                        cursor == null
                                ? standing
                                : Filters.and(standing, Filters.gt("_id", cursor)),
                        new FindOptions()
                                .projection(Projections.exclude("outbox"))
                                .sort(Sorts.ascending("_id"))
                                .batchSize(BATCH))
                .map(document -> deliveries.stored(document).value())
                .group()
                .intoLists()
                .of(BATCH);
    }

    @Override
    public Uni<ShiftTotals> totals(LocalDate date, Shift shift) {
        return deliveries
                .raw()
                .find(
                        scheduled(date, shift),
                        new FindOptions()
                                .projection(Projections.include(
                                        "customer_id",
                                        "items.product_id",
                                        "items.qty",
                                        "delivered"))
                                .batchSize(BATCH))
                .collect()
                .in(ShiftTotals.Sum::new, DeliverySums::add)
                .map(ShiftTotals.Sum::total);
    }

    @Override
    public Uni<Map<String, Boolean>> confirm(Collection<Confirmation> confirmations) {
        return BulkWrite.into(
                        deliveries.raw(),
                        confirmations.stream().map(ConfirmationUpdates::keep).toList())
                .chain(() -> broughtAnything(
                        confirmations.stream().map(Confirmation::id).toList()));
    }

    private Uni<Map<String, Boolean>> broughtAnything(List<String> ids) {
        return deliveries
                .raw()
                .find(
                        Filters.in("_id", ids),
                        new FindOptions().projection(Projections.include("delivered")))
                .collect()
                .asMap(MongoPlannedDeliveries::id, DeliverySums::broughtAnything);
    }

    @Override
    public Uni<Map<String, Set<LocalDate>>> confirmedSince(
            Collection<String> orderIds, LocalDate from) {
        if (orderIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return deliveries
                .raw()
                .find(
                        Filters.and(
                                Filters.in("order_id", orderIds),
                                Filters.gte("date", from.toString()),
                                Filters.eq("confirmed", true)),
                        new FindOptions().projection(Projections.include("order_id", "date")))
                .collect()
                .with(Collectors.groupingBy(
                        found -> found.getString("order_id").getValue(),
                        Collectors.mapping(MongoPlannedDeliveries::date, Collectors.toSet())));
    }

    @Override
    public Uni<Optional<LocalDate>> lastDelivered(String orderId) {
        return deliveries
                .raw()
                .find(
                        Filters.and(
                                Filters.eq("order_id", orderId),
                                Filters.elemMatch("delivered", Filters.gt("qty", 0))),
                        new FindOptions()
                                .projection(Projections.include("date"))
                                .sort(Sorts.descending("date"))
                                .limit(1))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(MongoPlannedDeliveries::date));
    }

    private static LocalDate date(BsonDocument delivery) {
        return LocalDate.parse(delivery.getString("date").getValue());
    }

    private static Bson scheduled(LocalDate date, Shift shift) {
        return Filters.and(
                Filters.eq("date", date.toString()),
                Filters.eq("shift", shift.name()),
                Filters.eq("action", "SCHEDULE"));
    }
}
