package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.contracts.events.OrderCancelled;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An order for one date and shift. Its price is fixed when it is placed.
 *
 * @param deliveryConfirmed whether anything of it stands confirmed as delivered
 * @param deliveryRevision the highest revision of its confirmation, 0 before the first
 * @param billedMonth the month of the bill it stands on first, or null
 * @param addressId where to, or null for the customer's default address
 * @param subscriptionId the subscription it goes with, or null
 * @param lateEntry whether it was entered by staff after its cut-off, for {@code lateReason}
 * @param duplicateKey unique among all orders: the same order again within a minute meets it
 * @param activeKey of subscriptions; here its own id, for the field is unique too
 */
public record OneTimeOrder(
        String id,
        OrderType orderType,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        List<OrderedItem> items,
        long totalPaise,
        OrderStatus status,
        boolean deliveryConfirmed,
        long deliveryRevision,
        boolean billed,
        Instant billedAt,
        YearMonth billedMonth,
        String billId,
        String addressId,
        String notes,
        String subscriptionId,
        boolean lateEntry,
        String lateReason,
        String cancelReason,
        String cancelledBy,
        Instant cancelledAt,
        String duplicateKey,
        String activeKey,
        String placedBy,
        Instant placedAt,
        Instant updatedAt)
        implements Order {
    public OneTimeOrder {
        items = List.copyOf(items);
    }

    /**
     * Its delivery is planned; an order that is further on stays as it is. Nobody changed what was
     * ordered, so {@code updatedAt} stays.
     */
    public Change<OneTimeOrder> planned() {
        if (status != OrderStatus.PENDING) {
            return Change.to(this);
        }
        OrderRevision next = new OrderRevision(this);
        next.status = OrderStatus.CONFIRMED;
        return Change.to(next.at(updatedAt));
    }

    /**
     * Called off before it was delivered. Again is the same answer; once something was confirmed it
     * is a conflict. The cut-off of its day binds whom {@code window} binds.
     */
    public Change<OneTimeOrder> cancelled(String why, String by, ChangeWindow window) {
        if (status == OrderStatus.CANCELLED) {
            return Change.to(this);
        }
        if (!status.isBeforeDelivery()) {
            throw Rejection.conflict(
                    "status-change", "It is " + status + " and cannot be cancelled.");
        }
        window.mustBeOpen(deliveryDate, shift);
        OrderRevision next = new OrderRevision(this);
        next.status = OrderStatus.CANCELLED;
        next.cancelReason = why;
        next.cancelledBy = by;
        next.cancelledAt = window.now();
        // The same may be ordered anew at once: that is meant.
        next.duplicateKey = id;
        OrderCancelled fact =
                new OrderCancelled(id, customerId, deliveryDate, shift, why, by, window.now());
        return Change.to(
                next.at(window.now()), new Fact<>(Topics.ORDER_CANCELLED, customerId, fact));
    }

    /**
     * Changed before its cut-off, and before the cut-off of the day it moves to. What was ordered
     * already keeps its price while the date stays; the rest is priced like a new order.
     */
    public Change<OneTimeOrder> changed(OrderChange change, Placement known, String by) {
        if (!status.isBeforeDelivery()) {
            throw Rejection.conflict(
                    "status-change", "It is " + status + " and cannot be changed.");
        }
        Basket wanted = change.appliedTo(this);
        ChangeWindow open = known.windowOf(wanted);
        OrderRevision next = new OrderRevision(this);
        next.items = keptPrices(known.checked(wanted), wanted);
        next.addressId = wanted.addressId();
        next.notes = wanted.notes();
        if (next.at(updatedAt).equals(this) && sameDay(wanted)) {
            return Change.to(this);
        }
        known.windowOf(OrderChange.NOTHING.appliedTo(this)).mustBeOpen(deliveryDate, shift);
        if (!sameDay(wanted)) {
            next.status = OrderStatus.PENDING;
            next.deliveryDate = wanted.deliveryDate();
            next.shift = wanted.shift();
        }
        next.lateEntry = open.isLate(wanted.deliveryDate(), wanted.shift());
        next.lateReason = next.lateEntry ? open.reason() : null;
        // It is no double of what it was before.
        next.duplicateKey = id;
        OneTimeOrder state = next.at(open.now());
        return Change.to(
                state,
                new Fact<>(
                        Topics.ORDER_CHANGED, customerId, OrderFacts.changed(this, state, by)));
    }

    private boolean sameDay(Basket wanted) {
        return wanted.deliveryDate().equals(deliveryDate) && wanted.shift() == shift;
    }

    private List<OrderedItem> keptPrices(List<OrderedItem> priced, Basket wanted) {
        if (!wanted.deliveryDate().equals(deliveryDate)) {
            return priced;
        }
        Map<String, OrderedItem> ordered =
                items.stream().collect(Collectors.toMap(OrderedItem::productId, item -> item));
        return priced.stream()
                .map(item -> {
                    OrderedItem before = ordered.get(item.productId());
                    return before == null ? item : before.times(item.qty());
                })
                .toList();
    }

    /** What delivery-service confirmed, whatever was thought before; an older revision is nothing. */
    public Change<OneTimeOrder> confirmed(boolean anythingDelivered, long revision, Instant now) {
        if (revision <= deliveryRevision) {
            return Change.to(this);
        }
        OrderRevision next = new OrderRevision(this);
        next.status = anythingDelivered ? OrderStatus.DELIVERED : OrderStatus.NOT_DELIVERED;
        next.deliveryConfirmed = anythingDelivered;
        next.deliveryRevision = revision;
        return Change.to(next.at(now));
    }

    /** It stands on a bill. Of several bills, the first issued counts: later ones hold corrections. */
    public Change<OneTimeOrder> billed(OrderBilled bill, Instant now) {
        if (billed && !bill.billedAt().isBefore(billedAt)) {
            return Change.to(this);
        }
        OrderRevision next = new OrderRevision(this);
        next.billed = true;
        next.billedAt = bill.billedAt();
        next.billedMonth = bill.billedMonth();
        next.billId = bill.billId();
        return Change.to(next.at(now));
    }

    /** Whether it is still to be delivered or planned. */
    public boolean stands() {
        return status.isBeforeDelivery();
    }
}
