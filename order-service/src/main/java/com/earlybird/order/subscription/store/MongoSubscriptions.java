package com.earlybird.order.subscription.store;

import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Subscriptions in the collection {@code orders}, which they share with one-time orders. */
@ApplicationScoped
class MongoSubscriptions implements Subscriptions, Repository {
    private static final int MOST_OF_A_CUSTOMER = 1_000;

    private final Documents<Subscription> subscriptions;

    MongoSubscriptions(Store store) {
        subscriptions = store.documents(
                "orders",
                Subscription.class,
                Subscription::id,
                Index.unique("one turn at a door is taken once", "active_key"),
                Index.on("planning finds what runs", "order_type", "start_date"),
                Index.on("planning finds what was changed meanwhile", "updated_at"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(subscriptions);
    }

    @Override
    public Uni<Stored<Subscription>> get(String id) {
        return find(id).map(
                        found -> found.orElseThrow(() -> Rejection.notFound("subscription", id)));
    }

    @Override
    public Uni<Optional<Stored<Subscription>>> find(String id) {
        return subscriptions.findOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("order_type", "SUBSCRIPTION")));
    }

    @Override
    public Uni<List<Subscription>> ofCustomer(String customerId, LocalDate date) {
        Bson running = Filters.and(
                Filters.eq("customer_id", customerId),
                Filters.eq("order_type", "SUBSCRIPTION"),
                Filters.not(Filters.lte("stop_date", date.toString())));
        return subscriptions
                .findAll(running, MOST_OF_A_CUSTOMER)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Long> lastTurn(String turns) {
        Bson taken = Filters.and(
                Filters.gte("active_key", turns + ":"), Filters.lt("active_key", turns + ";"));
        FindOptions last = new FindOptions()
                .sort(Sorts.descending("active_key"))
                .limit(1)
                .projection(Projections.include("active_key"));
        return subscriptions
                .raw()
                .find(taken, last)
                .collect()
                .first()
                .map(found -> found == null
                        ? 0L
                        : Long.parseLong(found.getString("active_key")
                                .getValue()
                                .substring(turns.length() + 1)));
    }

    @Override
    public Uni<Stored<Subscription>> insert(Change<Subscription> started, Act act) {
        return subscriptions.insert(started.state(), act, started.facts());
    }

    @Override
    public Uni<Stored<Subscription>> update(
            String id,
            Long ifMatch,
            Act act,
            Function<Stored<Subscription>, Change<Subscription>> change) {
        return subscriptions.update("subscription", id, ifMatch, act, change);
    }

    @Override
    public Uni<Void> noteDeliveries(Map<String, LocalDate> lastDays) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        lastDays.forEach((id, day) -> writes.add(ifLater(id, new BsonString(day.toString()))));
        return BulkWrite.into(subscriptions.raw(), writes).replaceWithVoid();
    }

    private static WriteModel<BsonDocument> ifLater(String id, BsonString day) {
        BsonDocument noLaterYet = new BsonDocument("_id", new BsonString(id))
                .append(
                        "last_delivery_date",
                        new BsonDocument("$not", new BsonDocument("$gte", day)));
        return new UpdateOneModel<>(
                noLaterYet, new BsonDocument("$set", new BsonDocument("last_delivery_date", day)));
    }

    @Override
    public Uni<Void> takeBackDeliveries(String id, Collection<LocalDate> dates, LocalDate last) {
        return subscriptions
                .raw()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.in(
                                        "last_delivery_date",
                                        dates.stream().map(LocalDate::toString).toList())),
                        last == null
                                ? Updates.unset("last_delivery_date")
                                : Updates.set("last_delivery_date", last.toString()))
                .replaceWithVoid();
    }
}
