package com.earlybird.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money arithmetic in whole paise (product.md, "Money, quantity, time"). Never floating point. */
public final class Money {
    private static final long PAISE_PER_RUPEE = 100;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED = 100;

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

    /**
     * Money as people in India read it, {@code ₹1,23,456.50}: the last three digits of the rupees
     * stand together, those before them in pairs.
     */
    public static String rupees(long paise) {
        // Negative numbers reach one further than positive ones, so the digits are taken from them.
        long negative = paise > 0 ? -paise : paise;
        String fraction = "%02d".formatted(-(negative % PAISE_PER_RUPEE));
        return (paise < 0 ? "-₹" : "₹") + grouped(-(negative / PAISE_PER_RUPEE)) + "." + fraction;
    }

    private static String grouped(long rupees) {
        return rupees < THOUSAND
                ? Long.toString(rupees)
                : pairs(rupees / THOUSAND) + ",%03d".formatted(rupees % THOUSAND);
    }

    private static String pairs(long number) {
        return number < HUNDRED
                ? Long.toString(number)
                : pairs(number / HUNDRED) + ",%02d".formatted(number % HUNDRED);
    }
}
