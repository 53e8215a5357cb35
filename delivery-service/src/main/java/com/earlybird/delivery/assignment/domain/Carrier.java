package com.earlybird.delivery.assignment.domain;

import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Detour;
import com.earlybird.delivery.stop.domain.Recipient;
import com.earlybird.delivery.stop.domain.Stop;

import java.time.LocalDate;
import java.util.Map;

/**
 * Who goes to a customer on one day and shift, and whose door it is.
 *
 * @param way what overrides say of that day, or null
 * @param ownBoyId the customer's own, or who stands in for him; or null
 * @param ofOrders the orders that overrides send their own way
 * @param recipient null where the customer is not known yet
 */
public record Carrier(
        Detour way, String ownBoyId, Map<String, Detour> ofOrders, Recipient recipient) {
    public Carrier {
        ofOrders = Map.copyOf(ofOrders);
    }

    /** The override, else the customer's own delivery boy, else {@link Stop#UNASSIGNED}. */
    public String boyId() {
        if (way != null && way.deliveryBoyId() != null) {
            return way.deliveryBoyId();
        }
        return ownBoyId == null ? Stop.UNASSIGNED : ownBoyId;
    }

    /**
     * The stop on the run where it belongs. A new assignment moves what is still to come; a stop of
     * a past day only moves where an override says so or nobody had it, and one at which something
     * was confirmed never moves.
     */
    public Stop place(Stop stop, LocalDate today) {
        boolean toCome = !stop.date().isBefore(today);
        boolean mayMove = stop.untouched()
                && (toCome || way != null || stop.deliveryBoyId().equals(Stop.UNASSIGNED));
        Stop placed = mayMove
                ? stop.assign(boyId(), way == null ? null : way.shift(), recipient)
                : stop.assign(stop.deliveryBoyId(), recipient);
        for (Delivery delivery : stop.deliveries()) {
            Detour wanted = ofOrders.get(delivery.orderId());
            if (delivery.stillOpen() && (toCome || wanted != null)) {
                placed = placed.detour(delivery.orderId(), wanted);
            }
        }
        return placed;
    }
}
