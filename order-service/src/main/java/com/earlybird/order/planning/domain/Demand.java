package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of a product a shift asks for.
 *
 * @param qty in the product's unit
 * @param deliveredQty as far as it is confirmed
 * @param deliveries in how many deliveries it is
 * @param source whether it is what the calendar says or what is planned
 */
public record Demand(
        LocalDate date,
        Shift shift,
        String productId,
        BigDecimal qty,
        BigDecimal deliveredQty,
        long deliveries,
        Source source) {
    /** Before the cut-off of a product the calendar is a forecast; behind it, the plan stands. */
    public enum Source {
        FORECAST,
        PLAN
    }

    static Demand of(LocalDate date, Shift shift, ShiftTotals.Item item, Source source) {
        return new Demand(
                date,
                shift,
                item.productId(),
                item.qty(),
                item.deliveredQty(),
                item.deliveries(),
                source);
    }
}
