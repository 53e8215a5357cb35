package com.earlybird.order.register.store;

import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;

import org.bson.BsonDocument;

/** A document of either type as its aggregate. */
public final class OrderDocument {
    private OrderDocument() {}

    public static Stored<Order> stored(BsonDocument document) {
        Order order = document.getString("order_type").getValue().equals("ONE_TIME")
                ? Bson.read(document, OneTimeOrder.class)
                : Bson.read(document, Subscription.class);
        return new Stored<>(order, document.getNumber("version").longValue());
    }
}
