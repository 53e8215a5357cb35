package com.earlybird.delivery.link.domain;

import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;

import java.util.ArrayList;
import java.util.List;

/**
 * Listed products without their order: a deliverer sees products at a door. A product that is in
 * one order of the stop means that order; in two, the order has to be said (422).
 */
public final class NamedLines {
    private NamedLines() {}

    public static List<Confirmation.Line> of(Stop stop, List<Confirmation.Line> lines) {
        List<Violation> violations = new ArrayList<>();
        List<Confirmation.Line> named = lines.stream()
                .map(line -> line.orderId() != null ? line : named(stop, line, violations))
                .toList();
        if (!violations.isEmpty()) {
            String detail = violations.get(0).field() + ": " + violations.get(0).message();
            throw new Rejection(Rejection.Kind.REFUSED, "items-refused", detail, violations);
        }
        return named;
    }

    private static Confirmation.Line named(
            Stop stop, Confirmation.Line line, List<Violation> violations) {
        List<Delivery> with = stop.planned().stream()
                .filter(delivery -> delivery.items().stream()
                        .anyMatch(item -> item.productId().equals(line.productId())))
                .toList();
        if (with.size() == 1) {
            return new Confirmation.Line(
                    line.index(), with.get(0).orderId(), line.productId(), line.deliveredQty());
        }
        violations.add(new Violation(
                "delivered_products[" + line.index() + "].order_id",
                line.productId()
                        + (with.isEmpty()
                                ? " is not planned for this stop"
                                : " is in two orders of this stop; say which")));
        return line;
    }
}
