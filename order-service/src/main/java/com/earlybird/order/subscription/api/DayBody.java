package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/**
 * One day that is different.
 *
 * @param qty 0 skips the day
 * @param shift the day's own, or null for the usual one
 * @param reason needed from staff after the cut-off
 */
public record DayBody(
        @NotNull @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal qty,

        Shift shift,
        @Size(max = 200) String reason) {}
