package com.earlybird.contracts.events;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A one-time order was changed before it was delivered: the whole of it as it is now.
 *
 * @param previousDeliveryDate the date it was for before; the same where it did not move
 * @param totalPaise the sum of the lines
 * @param changedBy the user who did
 */
public record OrderChanged(
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        LocalDate previousDeliveryDate,
        Shift previousShift,
        List<OrderLine> items,
        long totalPaise,
        String changedBy,
        Instant changedAt) {
    private static final int MAX_ITEMS = 100;

    public OrderChanged {
        Check.text(orderId, "order_id");
        Check.text(customerId, "customer_id");
        Check.present(deliveryDate, "delivery_date");
        Check.present(shift, "shift");
        Check.present(previousDeliveryDate, "previous_delivery_date");
        Check.present(previousShift, "previous_shift");
        items = Check.list(items, MAX_ITEMS, "items");
        Check.distinct(items, OrderLine::productId);
        Check.that(!items.isEmpty(), "items holds at least one");
        Check.that(
                totalPaise == items.stream().mapToLong(OrderLine::amountPaise).sum(),
                "total_paise is the sum of the items");
        Check.text(changedBy, "changed_by");
        Check.present(changedAt, "changed_at");
    }
}
