package com.earlybird.order.register.store;

import com.earlybird.order.register.app.OrderFilter;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Reads the collection {@code orders}, in which both types live. */
@ApplicationScoped
class MongoOrders implements Orders {
    private final ReactiveMongoCollection<BsonDocument> orders;

    MongoOrders(Store store) {
        orders = store.collection("orders");
    }

    @Override
    public Uni<Stored<Order>> get(String id) {
        return orders.find(
                        Filters.eq("_id", id),
                        new FindOptions().limit(1).projection(Projections.exclude("outbox")))
                .collect()
                .first()
                .map(document -> {
                    if (document == null) {
                        throw Rejection.notFound("order", id);
                    }
                    return OrderDocument.stored(document);
                });
    }

    @Override
    public Uni<Page<Stored<Order>>> page(OrderFilter filter, String cursor, int limit) {
        List<Bson> parts = OrderQuery.of(filter);
        if (cursor != null) {
            parts.add(Filters.lt("_id", cursor));
        }
        FindOptions options = new FindOptions()
                .sort(Sorts.descending("_id"))
                .limit(limit + 1)
                .projection(Projections.exclude("outbox"));
        return orders.find(parts.isEmpty() ? Filters.empty() : Filters.and(parts), options)
                .map(OrderDocument::stored)
                .collect()
                .asList()
                .map(found -> {
                    boolean more = found.size() > limit;
                    List<Stored<Order>> shown = more ? found.subList(0, limit) : found;
                    return new Page<>(shown, more ? shown.get(limit - 1).value().id() : null);
                });
    }
}
