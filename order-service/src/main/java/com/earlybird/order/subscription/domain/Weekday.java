package com.earlybird.order.subscription.domain;

import java.time.LocalDate;

/** A day of the week, as a weekly pattern names it. */
public enum Weekday {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    private static final Weekday[] ALL = values();

    public static Weekday of(LocalDate date) {
        return ALL[date.getDayOfWeek().ordinal()];
    }
}
