package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleCount;

/** Sums of one type; {@code balance} is out less returned, broken and lost. */
public record BottleSum(
        String type, long out, long returned, long broken, long lost, long balance) {
    static BottleSum of(BottleCount count) {
        return new BottleSum(
                count.type(),
                count.out(),
                count.returned(),
                count.broken(),
                count.lost(),
                count.balance());
    }
}
