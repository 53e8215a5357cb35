package com.earlybird.delivery.cash.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;

/**
 * For which days something done at a door may still be entered: by a delivery boy today and
 * yesterday, by staff while the month is open, which is until the end of the month after it; the
 * same as for a confirmation.
 */
public final class EntryDay {
    private EntryDay() {}

    /** {@code date}, or today where that is null; 422 {@code date-in-future}, {@code too-late}. */
    public static LocalDate checked(LocalDate date, LocalDate today, boolean byStaff) {
        if (date == null) {
            return today;
        }
        if (date.isAfter(today)) {
            throw Rejection.refused("date-in-future", date + " is still to come.");
        }
        LocalDate first = byStaff ? today.withDayOfMonth(1).minusMonths(1) : today.minusDays(1);
        if (date.isBefore(first)) {
            throw Rejection.refused("too-late", "The first day that can be entered is " + first);
        }
        return date;
    }
}
