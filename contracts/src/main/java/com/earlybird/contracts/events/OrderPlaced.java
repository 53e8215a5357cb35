package com.earlybird.contracts.events;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A one-time order was placed.
 *
 * @param totalPaise the sum of the lines
 * @param placedBy the user who placed it, the customer or staff on their behalf
 */
public record OrderPlaced(
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        List<OrderLine> items,
        long totalPaise,
        String placedBy,
        Instant placedAt) {
    private static final int MAX_ITEMS = 100;

    public OrderPlaced {
        Check.text(orderId, "order_id");
        Check.text(customerId, "customer_id");
        Check.present(deliveryDate, "delivery_date");
        Check.present(shift, "shift");
        items = Check.list(items, MAX_ITEMS, "items");
        Check.distinct(items, OrderLine::productId);
        Check.that(!items.isEmpty(), "items holds at least one");
        Check.that(
                totalPaise == items.stream().mapToLong(OrderLine::amountPaise).sum(),
                "total_paise is the sum of the items");
        Check.text(placedBy, "placed_by");
        Check.present(placedAt, "placed_at");
    }
}
