package com.earlybird.order.planning.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One delivery as it was last told to delivery-service, each time whole and under a higher version.
 *
 * @param id {@code order_id:date:shift}
 * @param items empty once it is called off
 * @param reason why it was called off or entered late, or null
 * @param confirmed whether delivery-service has confirmed something of it; then it is past planning
 */
public record PlannedDelivery(
        String id,
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
        boolean confirmed,
        Instant plannedAt) {
    public PlannedDelivery {
        items = List.copyOf(items);
    }

    public static PlannedDelivery of(DuePlan plan, Instant now) {
        return new PlannedDelivery(
                plan.key(),
                plan.orderId(),
                plan.orderType(),
                plan.customerId(),
                plan.date(),
                plan.shift(),
                plan.items(),
                plan.addressId(),
                plan.notes(),
                ScheduleAction.SCHEDULE,
                plan.lateReason(),
                false,
                now);
    }

    /** As {@code plan} says now; the same plan again, or a confirmed delivery, changes nothing. */
    public Change<PlannedDelivery> replanned(DuePlan plan, long version, Instant now) {
        PlannedDelivery next = of(plan, now);
        return confirmed || saysSameAs(next) ? Change.to(this) : next.told(version);
    }

    /** Not due any more. */
    public Change<PlannedDelivery> cancelled(String why, long version, Instant now) {
        if (confirmed || action == ScheduleAction.CANCEL) {
            return Change.to(this);
        }
        PlannedDelivery next = new PlannedDelivery(
                id,
                orderId,
                orderType,
                customerId,
                date,
                shift,
                List.of(),
                addressId,
                notes,
                ScheduleAction.CANCEL,
                why,
                false,
                now);
        return next.told(version);
    }

    public boolean saysSameAs(PlannedDelivery other) {
        return action == other.action
                && items.equals(other.items)
                && Objects.equals(addressId, other.addressId)
                && Objects.equals(notes, other.notes);
    }

    public boolean stands() {
        return action == ScheduleAction.SCHEDULE;
    }

    /** What delivery-service is told. */
    public Fact<DeliveryScheduled> fact(long version) {
        return new Fact<>(
                Topics.DELIVERY_SCHEDULED,
                customerId,
                new DeliveryScheduled(
                        orderId,
                        orderType,
                        customerId,
                        date,
                        shift,
                        items,
                        addressId,
                        notes,
                        action,
                        reason,
                        version,
                        plannedAt));
    }

    private Change<PlannedDelivery> told(long version) {
        return Change.to(this, fact(version));
    }
}
