package com.earlybird.order.planning.store;

import com.earlybird.order.planning.app.DueOrders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.register.store.OrderDocument;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Reads the collection {@code orders} for planning. */
@ApplicationScoped
class MongoDueOrders implements DueOrders {
    private static final int BATCH = 1_000;

    private final ReactiveMongoCollection<BsonDocument> orders;

    MongoDueOrders(Store store) {
        orders = store.collection("orders");
    }

    @Override
    public Multi<List<Order>> maybeDueOn(LocalDate date, String cursor) {
        return batches(maybeDue(date, cursor));
    }

    @Override
    public Multi<List<String>> maybeDueIds(LocalDate date, String cursor) {
        FindOptions ids = new FindOptions().projection(Projections.include("_id"));
        return orders.find(
                        maybeDue(date, cursor), ids.sort(Sorts.ascending("_id")).batchSize(BATCH))
                .map(document -> document.getString("_id").getValue())
                .group()
                .intoLists()
                .of(BATCH);
    }

    private static Bson maybeDue(LocalDate date, String cursor) {
        Bson oneTime = Filters.and(
                Filters.eq("delivery_date", date.toString()),
                Filters.in("status", "PENDING", "CONFIRMED", "OUT_FOR_DELIVERY"));
        Bson due = Filters.or(runningOn(date), oneTime);
        return cursor == null ? due : Filters.and(due, Filters.gt("_id", cursor));
    }

    @Override
    public Multi<List<Order>> changedSince(Instant since) {
        return batches(Filters.gte("updated_at", JsonManner.text(since)));
    }

    @Override
    public Uni<List<Order>> findAll(Collection<String> ids) {
        return orders.find(Filters.in("_id", ids), withoutOutbox())
                .map(MongoDueOrders::order)
                .collect()
                .asList();
    }

    @Override
    public Uni<List<String>> ofCustomer(String customerId, LocalDate date) {
        Bson subscriptions = Filters.and(
                Filters.eq("order_type", "SUBSCRIPTION"),
                Filters.not(Filters.lte("stop_date", date.toString())));
        Bson oneTime = Filters.gte("delivery_date", date.toString());
        return orders.find(
                        Filters.and(
                                Filters.eq("customer_id", customerId),
                                Filters.or(subscriptions, oneTime)),
                        new FindOptions().projection(Projections.include("_id")))
                .map(document -> document.getString("_id").getValue())
                .collect()
                .asList();
    }

    private static Bson runningOn(LocalDate date) {
        return Filters.and(
                Filters.eq("order_type", "SUBSCRIPTION"),
                Filters.eq("activated", true),
                Filters.lte("start_date", date.toString()),
                Filters.not(Filters.lte("stop_date", date.toString())));
    }

    /** A cursor, read only as fast as batches are worked off. */
    private Multi<List<Order>> batches(Bson filter) {
        return orders.find(filter, withoutOutbox().sort(Sorts.ascending("_id")).batchSize(BATCH))
                .map(MongoDueOrders::order)
                .group()
                .intoLists()
                .of(BATCH);
    }

    private static FindOptions withoutOutbox() {
        return new FindOptions().projection(Projections.exclude("outbox"));
    }

    private static Order order(BsonDocument document) {
        return OrderDocument.stored(document).value();
    }
}
