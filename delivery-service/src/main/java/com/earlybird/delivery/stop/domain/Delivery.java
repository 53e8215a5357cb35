package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.events.DeliveryScheduled;

import java.util.List;

/**
 * One order due at one stop. Its plan follows the highest version heard until it is confirmed;
 * from then on only revisions change it.
 *
 * @param deliveryType FULL or PARTIAL; null while nothing stands delivered
 * @param revision 0 until it is confirmed
 * @param addressId where to, or null for the customer's default address
 * @param orderNotes what the order says to the delivery boy, or null
 * @param scheduleVersion of the plan it follows
 * @param detour its own way that day, or null where it goes with its stop
 */
public record Delivery(
        String id,
        String orderId,
        OrderType orderType,
        DeliveryStatus status,
        DeliveryType deliveryType,
        long revision,
        List<DeliveryItem> items,
        String addressId,
        String orderNotes,
        long scheduleVersion,
        Detour detour,
        List<Revision> revisions) {
    public Delivery {
        items = List.copyOf(items);
        revisions = List.copyOf(revisions);
    }

    static Delivery planned(String id, DeliveryScheduled plan) {
        return new Delivery(
                id,
                plan.orderId(),
                plan.orderType(),
                plan.action() == ScheduleAction.CANCEL
                        ? DeliveryStatus.CANCELLED
                        : DeliveryStatus.PENDING,
                null,
                0,
                plan.items().stream().map(DeliveryItem::planned).toList(),
                plan.addressId(),
                plan.notes(),
                plan.version(),
                null,
                List.of());
    }

    /** The plan with the highest version holds; a confirmed delivery is no longer a plan. */
    Delivery replanned(DeliveryScheduled plan) {
        if (isConfirmed() || plan.version() <= scheduleVersion) {
            return this;
        }
        if (revisions.isEmpty()) {
            return planned(id, plan).detoured(detour).withStatus(statusUnder(plan));
        }
        // What was said of it and taken back stays true of what was planned then.
        return new Delivery(
                id,
                orderId,
                orderType,
                statusUnder(plan),
                deliveryType,
                revision,
                items,
                addressId,
                orderNotes,
                plan.version(),
                detour,
                revisions);
    }

    private DeliveryStatus statusUnder(DeliveryScheduled plan) {
        if (plan.action() == ScheduleAction.CANCEL) {
            return DeliveryStatus.CANCELLED;
        }
        return status == DeliveryStatus.OUT_FOR_DELIVERY ? status : DeliveryStatus.PENDING;
    }

    Delivery withStatus(DeliveryStatus wanted) {
        return new Delivery(
                id,
                orderId,
                orderType,
                wanted,
                deliveryType,
                revision,
                items,
                addressId,
                orderNotes,
                scheduleVersion,
                detour,
                revisions);
    }

    Delivery detoured(Detour wanted) {
        return new Delivery(
                id,
                orderId,
                orderType,
                status,
                deliveryType,
                revision,
                items,
                addressId,
                orderNotes,
                scheduleVersion,
                wanted,
                revisions);
    }

    boolean isConfirmed() {
        return status == DeliveryStatus.DELIVERED || status == DeliveryStatus.NOT_DELIVERED;
    }

    boolean isCancelled() {
        return status == DeliveryStatus.CANCELLED;
    }

    /** Planned, and not yet confirmed. */
    public boolean stillOpen() {
        return !isConfirmed() && !isCancelled();
    }

    /** What was said at the door and not taken back; only of a confirmed delivery. */
    Revision confirmation() {
        for (int i = revisions.size() - 1; i > 0; i--) {
            if (revisions.get(i).scope() != null) {
                return revisions.get(i);
            }
        }
        return revisions.get(0);
    }

    /** What is held to be true now, or null before the confirmation. */
    public Revision latest() {
        return revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    }

    /** What everything delivered costs, in paise. */
    public long amountPaise() {
        return items.stream().mapToLong(DeliveryItem::amountPaise).reduce(0, Math::addExact);
    }
}
