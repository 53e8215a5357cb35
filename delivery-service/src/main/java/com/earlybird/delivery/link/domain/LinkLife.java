package com.earlybird.delivery.link.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a link lives. It can confirm on its day and the day after (product.md, "Confirm"), so it
 * is over when those are: an end that is asked for can only be earlier.
 */
public final class LinkLife {
    static final int DAYS_AHEAD = 31;

    private LinkLife() {}

    /**
     * The moment from which it opens nothing.
     *
     * @param asked null for as long as it can be
     * @throws Rejection 422 {@code date-passed}, {@code date-too-far}, {@code expires-in-the-past}
     */
    public static Instant end(LocalDate date, Instant asked, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (date.isBefore(today.minusDays(1))) {
            throw Rejection.refused("date-passed", "A link can confirm nothing of " + date + ".");
        }
        if (date.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Rejection.refused(
                    "date-too-far", "A link can be made " + DAYS_AHEAD + " days ahead.");
        }
        if (asked != null && !asked.isAfter(now)) {
            throw Rejection.refused("expires-in-the-past", "It would be over before it begins.");
        }
        Instant last = date.plusDays(2).atStartOfDay(zone).toInstant();
        return asked == null || asked.isAfter(last) ? last : asked;
    }
}
