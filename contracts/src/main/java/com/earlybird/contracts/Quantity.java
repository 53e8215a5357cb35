package com.earlybird.contracts;

import java.math.BigDecimal;

/** Rules of a quantity: a decimal with at most three places (product.md, "Money, quantity, time"). */
public final class Quantity {
    /** The most decimal places a quantity may have. */
    public static final int PLACES = 3;

    /** The most of one product on one line, in the product's unit. */
    public static final BigDecimal MAX = BigDecimal.valueOf(10_000);

    private Quantity() {}

    /** Whether {@code qty} lies from 0 to {@link #MAX} and has at most three places. */
    public static boolean isValid(BigDecimal qty) {
        // The bounds come first: they are cheap for any number, however absurd its exponent.
        return qty.signum() >= 0
                && qty.compareTo(MAX) <= 0
                && qty.stripTrailingZeros().scale() <= PLACES;
    }

    /** Whether {@code qty} is a whole number of {@code step}s, the step being above 0. */
    public static boolean fitsStep(BigDecimal qty, BigDecimal step) {
        if (step.signum() <= 0 || !isValid(step)) {
            throw new IllegalArgumentException("a quantity step is above 0: " + step);
        }
        return isValid(qty) && qty.remainder(step).signum() == 0;
    }

    /**
     * The one way to write {@code qty}: no trailing zeros, never scientific ({@code 1.50} is {@code
     * 1.5}, {@code 1E+1} is {@code 10}), so equal quantities are equal objects.
     *
     * @throws IllegalArgumentException when it is no valid quantity
     */
    public static BigDecimal normal(BigDecimal qty) {
        if (!isValid(qty)) {
            throw new IllegalArgumentException(
                    "a quantity is from 0 to " + MAX + " with at most three places: " + qty);
        }
        BigDecimal stripped = qty.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
