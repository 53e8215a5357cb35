package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds listed quantities against what was ordered: each product known and named once, from 0 to
 * what was ordered, on its step. Gathers every fault before it refuses (422).
 */
final class LineCheck {
    private final List<Violation> violations = new ArrayList<>();

    /** The quantities that the lines give, by product; faults are noted. */
    Map<String, BigDecimal> read(Delivery delivery, List<Confirmation.Line> lines) {
        Map<String, BigDecimal> quantities = new HashMap<>();
        for (Confirmation.Line line : lines) {
            DeliveryItem item = delivery.items().stream()
                    .filter(one -> one.productId().equals(line.productId()))
                    .findFirst()
                    .orElse(null);
            if (item == null) {
                note(line.field("product_id"), line.productId() + " is not in this delivery");
            } else if (quantities.put(item.productId(), line.deliveredQty()) != null) {
                note(line.field("product_id"), line.productId() + " is named twice");
            } else {
                checkQuantity(line, item);
            }
        }
        return quantities;
    }

    /** As {@link #read}, and every product must be named: what is left out was not looked at. */
    Map<String, BigDecimal> readAll(Delivery delivery, List<Confirmation.Line> lines) {
        Map<String, BigDecimal> quantities = read(delivery, lines);
        for (DeliveryItem item : delivery.items()) {
            if (!quantities.containsKey(item.productId())) {
                note("items", item.productId() + " of " + delivery.orderId() + " is left out");
            }
        }
        return quantities;
    }

    void note(String field, String message) {
        violations.add(new Violation(field, message));
    }

    void refuseFaults() {
        if (!violations.isEmpty()) {
            String detail = violations.stream()
                    .map(v -> v.field() + ": " + v.message())
                    .collect(java.util.stream.Collectors.joining("; "));
            throw new Rejection(Rejection.Kind.REFUSED, "items-refused", detail, violations);
        }
    }

    private void checkQuantity(Confirmation.Line line, DeliveryItem item) {
        BigDecimal qty = line.deliveredQty();
        String field = line.field("delivered_qty");
        if (qty.signum() < 0) {
            note(field, "must be 0 or more");
        } else if (qty.compareTo(item.orderedQty()) > 0) {
            note(field, "is above what was ordered: " + plain(item.orderedQty()));
        } else if (!Quantity.fitsStep(qty, item.quantityStep())
                && qty.compareTo(item.orderedQty()) != 0) {
            note(field, "must be a multiple of " + plain(item.quantityStep()));
        }
    }

    private static String plain(BigDecimal qty) {
        return qty.toPlainString();
    }
}
