package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One day that is different: its quantity (0 skips the day) and its shift, if it names one. */
public record DayOverride(LocalDate date, BigDecimal qty, Shift shift) {
    public DayOverride {
        qty = Quantity.normal(qty);
    }
}
