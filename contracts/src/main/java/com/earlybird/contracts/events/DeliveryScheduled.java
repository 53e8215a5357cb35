package com.earlybird.contracts.events;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A delivery is planned, planned differently, or called off: the whole plan of it each time.
 *
 * @param items what to carry; at least one to SCHEDULE, and none are needed to CANCEL
 * @param addressId where to, or null for the customer's default address
 * @param notes for the delivery boy, or null
 * @param reason why it was called off or entered late, or null
 * @param version grows by each plan of the same delivery; a reader keeps the highest
 */
public record DeliveryScheduled(
        String orderId,
        OrderType orderType,
        String customerId,
        LocalDate date,
        Shift shift,
        List<ScheduledItem> items,
        String addressId,
        String notes,
        ScheduleAction action,
        String reason,
        long version,
        Instant scheduledAt) {
    private static final int MAX_ITEMS = 100;

    public DeliveryScheduled {
        Check.text(orderId, "order_id");
        Check.present(orderType, "order_type");
        Check.text(customerId, "customer_id");
        Check.present(date, "date");
        Check.present(shift, "shift");
        Check.present(action, "action");
        items = Check.list(items, MAX_ITEMS, "items");
        Check.distinct(items, ScheduledItem::productId);
        Check.that(action == ScheduleAction.CANCEL || !items.isEmpty(), "items holds at least one");
        Check.notNegative(version, "version");
        Check.present(scheduledAt, "scheduled_at");
    }

    /** What makes it the same delivery however often it is told: {@code order_id:date:shift}. */
    public String naturalKey() {
        return orderId + ":" + date + ":" + shift;
    }
}
