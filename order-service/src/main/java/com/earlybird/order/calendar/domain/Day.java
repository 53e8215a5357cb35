package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a subscription brings on a date: how much, in which shift, and which rule said so. */
public record Day(LocalDate date, Shift shift, BigDecimal qty, DayReason reason) {
    public boolean delivers() {
        return qty.signum() > 0;
    }
}
