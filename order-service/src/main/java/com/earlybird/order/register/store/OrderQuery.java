package com.earlybird.order.register.store;

import com.earlybird.order.register.app.OrderFilter;
import com.earlybird.order.subscription.domain.SubscriptionStatus;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** A filter of orders as the store understands it. */
final class OrderQuery {
    private OrderQuery() {}

    static List<Bson> of(OrderFilter filter) {
        List<Bson> parts = new ArrayList<>();
        add(parts, "customer_id", filter.customerId());
        add(parts, "order_type", filter.orderType());
        add(parts, "status", filter.oneTimeStatus());
        add(parts, "delivery_date", filter.deliveryDate());
        add(parts, "product_id", filter.productId());
        if (filter.billed() != null) {
            parts.add(Filters.eq("billed", filter.billed()));
        }
        if (filter.subscriptionStatus() != null) {
            parts.add(Filters.eq("order_type", "SUBSCRIPTION"));
            parts.add(called(filter.subscriptionStatus(), filter.today().toString()));
        }
        return parts;
    }

    /** What a subscription is called follows from its dates; it is not stored. */
    private static Bson called(SubscriptionStatus status, String today) {
        Bson stopped = Filters.lte("stop_date", today);
        Bson draft = Filters.and(Filters.eq("activated", false), Filters.not(stopped));
        Bson paused = Filters.elemMatch(
                "pauses",
                Filters.and(Filters.lte("from", today), Filters.not(Filters.lt("to", today))));
        Bson running = Filters.and(Filters.eq("activated", true), Filters.not(stopped));
        return switch (status) {
            case STOPPED -> stopped;
            case DRAFT -> draft;
            case PAUSED -> Filters.and(running, paused);
            case ACTIVE -> Filters.and(running, Filters.nor(paused));
        };
    }

    private static void add(List<Bson> parts, String field, Object value) {
        if (value != null) {
            parts.add(Filters.eq(field, value.toString()));
        }
    }
}
