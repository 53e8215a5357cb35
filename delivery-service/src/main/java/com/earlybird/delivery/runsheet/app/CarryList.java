package com.earlybird.delivery.runsheet.app;

import com.earlybird.delivery.runsheet.app.RunSheet.ToCarry;
import com.earlybird.delivery.stop.app.SheetStop;
import com.earlybird.delivery.stop.domain.AdjustmentKind;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a whole run takes along, by product: what is ordered, and what is asked otherwise. */
final class CarryList {
    private final Map<String, ToCarry> byProduct = new LinkedHashMap<>();

    private CarryList() {}

    static List<ToCarry> of(List<SheetStop> stops) {
        CarryList list = new CarryList();
        for (SheetStop stop : stops) {
            stop.deliveries().forEach(list::add);
            if (stop.open()) {
                stop.adjustments().forEach(list::add);
            }
        }
        return list.byProduct.values().stream()
                .sorted(Comparator.comparing(ToCarry::productName)
                        .thenComparing(ToCarry::productId))
                .toList();
    }

    private void add(SheetStop.SheetDelivery delivery) {
        for (SheetStop.SheetItem item : delivery.items()) {
            add(new ToCarry(
                    item.productId(),
                    item.productName(),
                    item.unit(),
                    item.orderedQty(),
                    delivery.open() ? item.orderedQty() : BigDecimal.ZERO,
                    BigDecimal.ZERO));
        }
    }

    private void add(SheetStop.SheetAdjustment asked) {
        if (asked.kind() == AdjustmentKind.COLLECT) {
            return;
        }
        boolean less = asked.kind() == AdjustmentKind.LESS;
        BigDecimal change = less ? asked.qty().negate() : asked.qty();
        add(otherwise(asked.productId(), asked.productName(), asked.unit(), change));
        if (asked.kind() == AdjustmentKind.SWAP) {
            add(otherwise(
                    asked.insteadOfProductId(),
                    asked.insteadOfProductName(),
                    null,
                    asked.qty().negate()));
        }
    }

    private static ToCarry otherwise(String id, String name, String unit, BigDecimal change) {
        return new ToCarry(id, name, unit, BigDecimal.ZERO, BigDecimal.ZERO, change);
    }

    private void add(ToCarry more) {
        byProduct.merge(more.productId(), more, ToCarry::plus);
    }
}
