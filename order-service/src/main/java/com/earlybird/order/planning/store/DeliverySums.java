package com.earlybird.order.planning.store;

import com.earlybird.order.planning.domain.ShiftTotals;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Adds stored deliveries up as they are read, without making objects of them. */
final class DeliverySums {
    private DeliverySums() {}

    static void add(ShiftTotals.Sum sum, BsonDocument delivery) {
        sum.delivery(delivery.getString("customer_id").getValue());
        each(delivery, "items", sum::ordered);
        each(delivery, "delivered", sum::delivered);
    }

    /** Whether anything of it was handed over, as far as is known. */
    static boolean broughtAnything(BsonDocument delivery) {
        return delivery.getArray("delivered", new BsonArray()).stream()
                .anyMatch(item -> decimal(item.asDocument().get("qty")).signum() > 0);
    }

    private static void each(
            BsonDocument delivery, String field, BiConsumer<String, BigDecimal> add) {
        for (BsonValue value : delivery.getArray(field, new BsonArray())) {
            BsonDocument item = value.asDocument();
            add.accept(item.getString("product_id").getValue(), decimal(item.get("qty")));
        }
    }

    private static BigDecimal decimal(BsonValue qty) {
        return qty.isDecimal128()
                ? qty.asDecimal128().getValue().bigDecimalValue()
                : BigDecimal.valueOf(qty.asNumber().longValue());
    }
}
