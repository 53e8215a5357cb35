package com.earlybird.delivery.link.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of one stop over a link.
 *
 * @param shift the stop's own, or null where the customer has one stop
 * @param lines for LISTED; their {@code orderId} may be null, for a deliverer sees products
 */
public record SaidByLink(
        String customerId,
        Shift shift,
        Confirmation.Scope scope,
        List<Confirmation.Line> lines,
        Reason reason,
        String notes,
        Instant deviceTime) {

    /**
     * The same, said of exactly what is on the run: "everything" and "nothing" as lists, or they
     * would reach what else the stop holds.
     *
     * @param stop as much of it as is on the link's run
     */
    public SaidByLink of(Stop stop) {
        List<Confirmation.Line> named =
                switch (scope) {
                    case LISTED -> named(stop);
                    case FULL -> everything(stop, true);
                    case NOTHING -> everything(stop, false);
                };
        return new SaidByLink(
                customerId, shift, Confirmation.Scope.LISTED, named, reason, notes, deviceTime);
    }

    private static List<Confirmation.Line> everything(Stop stop, boolean all) {
        List<Delivery> open = stop.planned().stream().filter(SaidByLink::isOpen).toList();
        List<Confirmation.Line> lines = new ArrayList<>();
        // With nothing open any more it is a repeat or a conflict, and the stop says which.
        for (Delivery delivery : open.isEmpty() ? stop.planned() : open) {
            for (DeliveryItem item : delivery.items()) {
                BigDecimal qty = all ? item.orderedQty() : BigDecimal.ZERO;
                lines.add(new Confirmation.Line(
                        lines.size(), delivery.orderId(), item.productId(), qty));
            }
        }
        return lines;
    }

    private static boolean isOpen(Delivery delivery) {
        return delivery.status() == DeliveryStatus.PENDING
                || delivery.status() == DeliveryStatus.OUT_FOR_DELIVERY;
    }

    /** A product in one order of the stop means that order; in two, the order has to be said. */
    private List<Confirmation.Line> named(Stop stop) {
        List<Violation> violations = new ArrayList<>();
        List<Confirmation.Line> named =
                lines.stream().map(line -> named(stop, line, violations)).toList();
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw new Rejection(
                    Rejection.Kind.REFUSED,
                    "items-refused",
                    first.field() + ": " + first.message(),
                    violations);
        }
        return named;
    }

    private static Confirmation.Line named(
            Stop stop, Confirmation.Line line, List<Violation> violations) {
        List<Delivery> with = stop.planned().stream()
                .filter(delivery -> line.orderId() == null
                        ? delivery.items().stream()
                                .anyMatch(item -> item.productId().equals(line.productId()))
                        : delivery.orderId().equals(line.orderId()))
                .toList();
        if (with.size() == 1) {
            return new Confirmation.Line(
                    line.index(), with.get(0).orderId(), line.productId(), line.deliveredQty());
        }
        violations.add(new Violation(
                "delivered_products[" + line.index() + "].order_id",
                with.isEmpty()
                        ? "is not on this run, with that product"
                        : "has to be said: two orders of this stop have that product"));
        return line;
    }
}
