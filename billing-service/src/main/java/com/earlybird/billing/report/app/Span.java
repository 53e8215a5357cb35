package com.earlybird.billing.report.app;

import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days of a report, both included. */
public record Span(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 366;

    /**
     * Of a month, or of days; of the month of {@code today} when nothing is said.
     *
     * @throws Rejection {@code validation-failed} where both are said, one of the days is missing, or
     *     they are more than 366
     */
    public static Span of(YearMonth month, LocalDate from, LocalDate to, LocalDate today) {
        if (from == null && to == null) {
            YearMonth of = month == null ? YearMonth.from(today) : month;
            return new Span(of.atDay(1), of.atEndOfMonth());
        }
        if (month != null) {
            throw Rejection.malformed("month", "is said beside from and to; say one of them");
        }
        if (from == null || to == null) {
            throw Rejection.malformed(from == null ? "from" : "to", "is needed");
        }
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Rejection.malformed("to", "must be from 0 to 365 days after from");
        }
        return new Span(from, to);
    }

    YearMonth firstMonth() {
        return YearMonth.from(from);
    }
}
