package com.earlybird.delivery.note;

import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is still to be handed over at a stop, which may not be planned yet. */
record Goods(List<DeliveryItem> items) {
    Goods(Optional<Stop> stop) {
        this(stop.stream()
                .flatMap(there -> there.planned().stream())
                .filter(Delivery::stillOpen)
                .flatMap(delivery -> delivery.items().stream())
                .toList());
    }

    /** 422 where not so much of it is planned: less than nothing cannot be brought. */
    void mustHave(String productId, BigDecimal qty) {
        List<BigDecimal> planned = items.stream()
                .filter(item -> item.productId().equals(productId))
                .map(DeliveryItem::orderedQty)
                .toList();
        if (planned.isEmpty()) {
            throw Rejection.refused(
                    "product-not-planned",
                    productId + " is not planned for this stop; until it is, change the order.");
        }
        if (planned.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(qty) < 0) {
            throw Rejection.refused(
                    "more-than-planned", "So much of " + productId + " is not planned.");
        }
    }

    /** The name on the plan, else the one that was given. */
    String nameOf(String productId, String given) {
        return of(productId)
                .map(DeliveryItem::productName)
                .or(() -> Optional.ofNullable(given))
                .orElseThrow(() -> Rejection.refused(
                        "product-name-needed",
                        "It is not on this stop's plan, so say what it is called."));
    }

    String unitOf(String productId, String given) {
        return of(productId).map(DeliveryItem::unit).orElse(given);
    }

    private Optional<DeliveryItem> of(String productId) {
        return items.stream().filter(item -> item.productId().equals(productId)).findFirst();
    }
}
