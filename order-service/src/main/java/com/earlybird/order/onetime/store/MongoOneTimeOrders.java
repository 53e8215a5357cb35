package com.earlybird.order.onetime.store;

import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** One-time orders in the collection {@code orders}, which they share with subscriptions. */
@ApplicationScoped
class MongoOneTimeOrders implements OneTimeOrders, Repository {
    private final Documents<OneTimeOrder> orders;

    MongoOneTimeOrders(Store store) {
        orders = store.documents(
                "orders",
                OneTimeOrder.class,
                OneTimeOrder::id,
                Index.unique("the same twice within a minute is one order", "duplicate_key"),
                Index.on("the orders of a customer", "customer_id", "status"),
                Index.on("planning a day; lists by day", "delivery_date", "status"),
                Index.on("what is delivered and not billed", "status", "billed"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(orders);
    }

    @Override
    public Uni<Stored<OneTimeOrder>> get(String id) {
        return find(id).map(found -> found.orElseThrow(() -> Rejection.notFound("order", id)));
    }

    @Override
    public Uni<Optional<Stored<OneTimeOrder>>> find(String id) {
        return orders.findOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("order_type", "ONE_TIME")));
    }

    @Override
    public Uni<Optional<Stored<OneTimeOrder>>> findByDuplicateKey(String key) {
        return orders.findOne(Filters.eq("duplicate_key", key));
    }

    // Not a change of the order, so it has no version and no audit entry of its own.
    @Override
    public Uni<Void> freeDuplicateKey(String id, String key) {
        return orders.raw()
                .updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.eq("duplicate_key", key)),
                        Updates.set("duplicate_key", id))
                .replaceWithVoid();
    }

    @Override
    public Multi<Stored<OneTimeOrder>> standingBetween(LocalDate from, LocalDate to) {
        Bson standing = Filters.and(
                Filters.gte("delivery_date", from.toString()),
                Filters.lte("delivery_date", to.toString()),
                Filters.in("status", "PENDING", "CONFIRMED", "OUT_FOR_DELIVERY"));
        return orders.raw().find(standing).map(orders::stored);
    }

    @Override
    public Uni<Stored<OneTimeOrder>> insert(Change<OneTimeOrder> placed, Act act) {
        return orders.insert(placed.state(), act, placed.facts());
    }

    @Override
    public Uni<Stored<OneTimeOrder>> update(
            String id,
            Long ifMatch,
            Act act,
            Function<Stored<OneTimeOrder>, Change<OneTimeOrder>> change) {
        return orders.update("order", id, ifMatch, act, change);
    }

    @Override
    public Uni<Void> updateAll(
            Collection<String> ids,
            Act act,
            Function<Stored<OneTimeOrder>, Change<OneTimeOrder>> change) {
        return orders.findAll(ids)
                .flatMap(found -> orders.updateAll(found, act, change))
                .replaceWithVoid();
    }
}
