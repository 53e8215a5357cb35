package com.earlybird.order.subscription.api;

import com.earlybird.order.subscription.domain.ListedDay;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A day of an irregular subscription, and how much it brings in the product's unit. */
public record ListedDayBody(
        @NotNull LocalDate date,

        @NotNull @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal qty) {
    /** Null stays null. */
    static List<ListedDay> days(List<ListedDayBody> bodies) {
        return bodies == null
                ? null
                : bodies.stream()
                        .map(day -> new ListedDay(day.date(), day.qty()))
                        .toList();
    }
}
