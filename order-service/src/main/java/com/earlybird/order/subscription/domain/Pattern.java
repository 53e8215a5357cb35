package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is delivered from a day on, until the next pattern begins.
 *
 * @param from the first date of it
 * @param defaultQty in the product's unit, or null where the mode has none
 * @param weeklyPattern the quantity of each weekday, or null; a weekday left out has none
 * @param intervalDays of ALTERNATE_DAYS, else null
 */
public record Pattern(
        LocalDate from,
        Shift shift,
        BigDecimal defaultQty,
        Map<Weekday, BigDecimal> weeklyPattern,
        Integer intervalDays) {
    /** Alternate days are every second day if nothing else is said. */
    public static final int USUAL_INTERVAL = 2;

    public Pattern {
        defaultQty = defaultQty == null ? null : Quantity.normal(defaultQty);
        weeklyPattern = weeklyPattern == null ? null : normal(weeklyPattern);
    }

    private static Map<Weekday, BigDecimal> normal(Map<Weekday, BigDecimal> given) {
        Map<Weekday, BigDecimal> normal = new EnumMap<>(Weekday.class);
        given.forEach((day, qty) -> normal.put(day, Quantity.normal(qty)));
        return Collections.unmodifiableMap(normal);
    }
}
