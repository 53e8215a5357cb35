package com.earlybird.contracts.events;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A one-time order was cancelled before it was delivered.
 *
 * @param cancelledBy the user who did
 */
public record OrderCancelled(
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        String reason,
        String cancelledBy,
        Instant cancelledAt) {
    public OrderCancelled {
        Check.text(orderId, "order_id");
        Check.text(customerId, "customer_id");
        Check.present(deliveryDate, "delivery_date");
        Check.present(shift, "shift");
        Check.text(reason, "reason");
        Check.text(cancelledBy, "cancelled_by");
        Check.present(cancelledAt, "cancelled_at");
    }
}
