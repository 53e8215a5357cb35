package com.earlybird.order.settings.domain;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * What may still be changed, and by whom. Cut-offs bind customers and marketing staff; an
 * administrator or support may act later, with a reason, back to the first day of the month before
 * this one: an earlier month counts as closed.
 *
 * @param bound whether cut-offs bind who asks
 * @param reason why something is done late, or null
 */
public record ChangeWindow(CutOff cutOff, Instant now, boolean bound, String reason) {
    public static ChangeWindow of(CutOff cutOff, Instant now, Caller caller, String reason) {
        return new ChangeWindow(cutOff, now, !caller.is(Role.ADMIN, Role.SUPPORT), reason);
    }

    /** Passes if {@code shift} of {@code date} may be changed; else says from when it may. */
    public void mustBeOpen(LocalDate date, Shift shift) {
        if (!isLate(date, shift)) {
            return;
        }
        if (bound) {
            throw Rejection.refused(
                    "cutoff-passed",
                    "The %s of %s closed at %s; it can take effect from %s."
                            .formatted(
                                    shift.name().toLowerCase(Locale.ROOT),
                                    date,
                                    cutOff.of(date, shift),
                                    cutOff.firstOpen(shift, now)));
        }
        if (date.isBefore(earliest(today()))) {
            throw Rejection.refused("month-closed", "The month of " + date + " is closed.");
        }
        if (reason == null || reason.isBlank()) {
            throw Rejection.refused(
                    "reason-needed", "The cut-off of " + date + " has passed: say why it is late.");
        }
    }

    /** The same for somebody whom cut-offs bind. */
    public ChangeWindow binding() {
        return new ChangeWindow(cutOff, now, true, reason);
    }

    /** For what was begun while it was open, and has to come to its end. */
    public ChangeWindow finishing() {
        return new ChangeWindow(cutOff, now, false, reason);
    }

    /** The window of a product with cut-offs of its own; null for one without. */
    public ChangeWindow overriddenBy(CutOffTimes times) {
        return times == null
                ? this
                : new ChangeWindow(cutOff.overriddenBy(times), now, bound, reason);
    }

    public boolean isLate(LocalDate date, Shift shift) {
        return cutOff.hasPassed(date, shift, now);
    }

    public LocalDate today() {
        return cutOff.today(now);
    }

    /** The first day of which anything can be entered or changed. */
    public static LocalDate earliest(LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atDay(1);
    }
}
