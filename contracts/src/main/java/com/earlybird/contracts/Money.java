package com.earlybird.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money arithmetic in whole paise (product.md, "Money, quantity, time"). Never floating point. */
public final class Money {
    private static final long PAISE_PER_RUPEE = 100;

    private Money() {}

    /** What {@code qty} units cost: {@code round_half_up(qty × unit_price_paise)}. */
    public static long linePaise(BigDecimal qty, long unitPricePaise) {
        return qty.multiply(BigDecimal.valueOf(unitPricePaise))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The nearest whole rupee, in paise; half goes up. For amounts owed, so never negative. */
    public static long roundToRupeePaise(long paise) {
        if (paise < 0) {
            throw new IllegalArgumentException("a credit is left as it is, not rounded: " + paise);
        }
        return (paise + PAISE_PER_RUPEE / 2) / PAISE_PER_RUPEE * PAISE_PER_RUPEE;
    }
}
