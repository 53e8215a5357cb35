package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.platform.kernel.Rejection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When a delivery may be confirmed (product.md, "Confirm"): not earlier than six hours before its
 * day begins; a delivery boy or link that day and the day after; an admin while the month is open,
 * which is until the end of the month after it.
 */
public record ConfirmationWindow(ZoneId zone) {
    private static final Duration BEFORE_THE_DAY = Duration.ofHours(6);

    public void check(LocalDate date, ConfirmedVia via, Instant now) {
        Instant opens = date.atStartOfDay(zone).toInstant().minus(BEFORE_THE_DAY);
        if (now.isBefore(opens)) {
            throw Rejection.refused(
                    "too-early", "The delivery of " + date + " can be confirmed from " + opens);
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (via == ConfirmedVia.ADMIN) {
            if (YearMonth.from(today).isAfter(YearMonth.from(date).plusMonths(1))) {
                throw Rejection.refused("month-closed", "The month of " + date + " is closed.");
            }
        } else if (today.isAfter(date.plusDays(1))) {
            throw Rejection.refused(
                    "too-late",
                    "The delivery of " + date + " could be confirmed until " + date.plusDays(1)
                            + "; now an administrator can.");
        }
    }
}
