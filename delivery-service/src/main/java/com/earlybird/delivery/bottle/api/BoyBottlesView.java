package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleCount;

import java.util.List;

/** What a delivery boy left and took in one day, by type. */
public record BoyBottlesView(String deliveryBoyId, List<BottleSum> totals) {
    static BoyBottlesView of(String deliveryBoyId, List<BottleCount> counts) {
        return new BoyBottlesView(
                deliveryBoyId, counts.stream().map(BottleSum::of).toList());
    }
}
