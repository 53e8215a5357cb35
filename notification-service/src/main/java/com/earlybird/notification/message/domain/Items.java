package com.earlybird.notification.message.domain;

import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.OrderLine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What was ordered or delivered, on one line. */
final class Items {
    private Items() {}

    /** {@code 2 × Toned milk, 0.5 × Paneer}. */
    static String ordered(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> line.qty().toPlainString() + " × " + line.productName())
                .collect(Collectors.joining(", "));
    }

    /** {@code 2 × Toned milk (500 ml pouch), 0.25 of 0.5 kg Paneer}. */
    static String delivered(List<ConfirmedItem> items) {
        return items.stream()
                .map(item -> named(item, quantity(item)))
                .collect(Collectors.joining(", "));
    }

    /** All that had been ordered. */
    static String missed(List<ConfirmedItem> items) {
        return items.stream()
                .map(item -> named(item, item.orderedQty().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private static String quantity(ConfirmedItem item) {
        BigDecimal delivered = item.deliveredQty();
        return delivered.compareTo(item.orderedQty()) == 0
                ? delivered.toPlainString()
                : delivered.toPlainString() + " of " + item.orderedQty().toPlainString();
    }

    /** A unit that is itself an amount is counted: two pouches, but half a kilogram. */
    private static String named(ConfirmedItem item, String quantity) {
        return Character.isDigit(item.unit().charAt(0))
                ? quantity + " × " + item.productName() + " (" + item.unit() + ")"
                : quantity + " " + item.unit() + " " + item.productName();
    }
}
