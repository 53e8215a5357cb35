package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said to have been handed over of one delivery: a quantity for each of its products. */
record Quantities(Map<String, BigDecimal> byProduct) {
    Quantities {
        byProduct = Map.copyOf(byProduct);
    }

    static Quantities full(Delivery delivery) {
        return new Quantities(delivery.items().stream()
                .collect(Collectors.toMap(DeliveryItem::productId, DeliveryItem::orderedQty)));
    }

    static Quantities nothing(Delivery delivery) {
        return new Quantities(delivery.items().stream()
                .collect(Collectors.toMap(DeliveryItem::productId, item -> BigDecimal.ZERO)));
    }

    static Quantities of(Revision revision) {
        return new Quantities(revision.items().stream()
                .collect(Collectors.toMap(Revision.Item::productId, Revision.Item::deliveredQty)));
    }

    BigDecimal of(DeliveryItem item) {
        return byProduct.get(item.productId());
    }

    List<DeliveryItem> appliedTo(List<DeliveryItem> items) {
        return items.stream().map(item -> item.delivered(of(item))).toList();
    }

    /** DELIVERED if anything at all was handed over. */
    DeliveryStatus status() {
        return byProduct.values().stream().anyMatch(qty -> qty.signum() > 0)
                ? DeliveryStatus.DELIVERED
                : DeliveryStatus.NOT_DELIVERED;
    }

    /** FULL if all of everything was, PARTIAL if some was, null if nothing was. */
    DeliveryType type(Delivery delivery) {
        if (status() == DeliveryStatus.NOT_DELIVERED) {
            return null;
        }
        return isFull(delivery) ? DeliveryType.FULL : DeliveryType.PARTIAL;
    }

    boolean isFull(Delivery delivery) {
        return equals(full(delivery));
    }
}
