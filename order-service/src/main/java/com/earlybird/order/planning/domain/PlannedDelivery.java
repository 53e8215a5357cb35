package com.earlybird.order.planning.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One delivery as it was last told to delivery-service, each time whole and under a higher version.
 *
 * @param id {@code order_id:date:shift}
 * @param items empty once it is called off
 * @param reason why it was called off or entered late, or null
 * @param confirmed whether delivery-service has confirmed something of it; then it is past planning
 * @param confirmedRevision the highest revision heard of, 0 before the first
 * @param delivered what was handed over, as that revision says
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
        long confirmedRevision,
        List<Delivered> delivered,
        Instant plannedAt) {
    /** How much of a product was handed over, in its unit. */
    public record Delivered(String productId, BigDecimal qty) {
        public Delivered {
            qty = Quantity.normal(qty);
        }
    }

    public PlannedDelivery {
        items = List.copyOf(items);
        delivered = delivered == null ? List.of() : List.copyOf(delivered);
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
                0,
                List.of(),
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
                0,
                List.of(),
                now);
        return next.told(version);
    }

    /** As {@link #cancelled}, and the customer is told that a hold is why. */
    public Change<PlannedDelivery> heldBack(
            KnownCustomer customer, String why, long version, Instant now) {
        Change<PlannedDelivery> change = cancelled(why, version, now);
        if (change.facts().isEmpty() || customer == null || customer.phone() == null) {
            return change;
        }
        List<Fact<?>> facts = new ArrayList<>(change.facts());
        facts.add(CancellationNotice.of(this, customer, why, version, now));
        return Change.to(change.state(), facts);
    }

    /** Whether it was told as {@code plan} says. */
    public boolean isAs(DuePlan plan) {
        return saysSameAs(of(plan, plannedAt));
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
