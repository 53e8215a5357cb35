package com.earlybird.order.settings.domain;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a shift closes for a day, how far ahead one may order, and who decides on changes.
 *
 * @param id always {@link #ID}: there is one
 * @param morningCutoff the business time at which mornings close
 * @param morningDaysBefore how many days before the delivery that is
 * @param horizonDays the last day that can be ordered for, counted from today
 * @param approvalRequired whether a customer's change request waits for somebody of the business
 */
public record OrderSettings(
        String id,
        LocalTime morningCutoff,
        int morningDaysBefore,
        LocalTime eveningCutoff,
        int eveningDaysBefore,
        int horizonDays,
        boolean approvalRequired) {
    public static final String ID = "orders";

    /** Morning closes at 20:00 the day before, evening at 12:00 the same day (product.md). */
    public static final OrderSettings DEFAULT =
            new OrderSettings(ID, LocalTime.of(20, 0), 1, LocalTime.of(12, 0), 0, 60, false);

    /** The cut-offs of these settings in the business's zone. */
    public CutOff cutOff(ZoneId zone) {
        return new CutOff(this, zone);
    }

    OrderSettings withCutOffs(
            LocalTime morning, int morningBefore, LocalTime evening, int eveningBefore) {
        return new OrderSettings(
                id, morning, morningBefore, evening, eveningBefore, horizonDays, approvalRequired);
    }
}
