package com.earlybird.order.settings.domain;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a shift closes for a day, and how far ahead one may order.
 *
 * @param id always {@link #ID}: there is one
 * @param morningCutoff the business time at which mornings close
 * @param morningDaysBefore how many days before the delivery that is
 * @param horizonDays the last day that can be ordered for, counted from today
 */
public record OrderSettings(
        String id,
        LocalTime morningCutoff,
        int morningDaysBefore,
        LocalTime eveningCutoff,
        int eveningDaysBefore,
        int horizonDays) {
    public static final String ID = "orders";

    /** Morning closes at 20:00 the day before, evening at 12:00 the same day (product.md). */
    public static final OrderSettings DEFAULT =
            new OrderSettings(ID, LocalTime.of(20, 0), 1, LocalTime.of(12, 0), 0, 60);

    /** The cut-offs of these settings in the business's zone. */
    public CutOff cutOff(ZoneId zone) {
        return new CutOff(this, zone);
    }
}
