package com.earlybird.contracts.events;

import com.earlybird.contracts.Quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the records of this package ask of their parts; refusals name the JSON field. */
final class Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Check() {}

    static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void present(Object value, String field) {
        that(value != null, field + " is required");
    }

    static void text(String value, String field) {
        that(value != null && !value.isBlank(), field + " is required");
    }

    static void oneOf(Set<String> allowed, String value, String field) {
        that(value != null && allowed.contains(value), field + " is one of " + allowed);
    }

    static void notNegative(long value, String field) {
        that(value >= 0, field + " is never negative: " + value);
    }

    static void positive(long value, String field) {
        that(value > 0, field + " is above 0: " + value);
    }

    static <T> List<T> list(Collection<T> values, int max, String field) {
        present(values, field);
        that(values.size() <= max, field + " holds at most " + max + ": " + values.size());
        for (T value : values) {
            present(value, "each of " + field);
        }
        return List.copyOf(values);
    }

    /** Ledger keys name the product, so the same product twice would be charged once. */
    static <T> void distinct(List<T> items, Function<T, String> productId) {
        that(
                items.stream().map(productId).distinct().count() == items.size(),
                "items names each product once");
    }

    static BigDecimal quantity(BigDecimal qty, String field) {
        present(qty, field);
        that(
                Quantity.isValid(qty),
                field
                        + " is from 0 to "
                        + Quantity.MAX
                        + " with at most three places: "
                        + qty.unscaledValue()
                        + "e"
                        + -qty.scale());
        return Quantity.normal(qty);
    }

    static BigDecimal positiveQuantity(BigDecimal qty, String field) {
        BigDecimal normal = quantity(qty, field);
        that(normal.signum() > 0, field + " is above 0");
        return normal;
    }

    /** A tax rate in percent, written the way a quantity is, so equal rates are equal objects. */
    static BigDecimal percent(BigDecimal rate, String field) {
        BigDecimal normal = quantity(rate, field);
        that(normal.compareTo(HUNDRED) <= 0, field + " is at most 100: " + normal);
        return normal;
    }
}
