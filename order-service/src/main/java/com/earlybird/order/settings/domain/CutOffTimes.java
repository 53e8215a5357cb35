package com.earlybird.order.settings.domain;

import java.time.LocalTime;

/**
 * Cut-offs of a product that differ from the settings; a part that is null is as in the settings.
 *
 * @param morningCutoff the business time at which its mornings close
 * @param morningDaysBefore how many days before the delivery that is
 */
public record CutOffTimes(
        LocalTime morningCutoff,
        Integer morningDaysBefore,
        LocalTime eveningCutoff,
        Integer eveningDaysBefore) {
    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return morningCutoff == null
                && morningDaysBefore == null
                && eveningCutoff == null
                && eveningDaysBefore == null;
    }

    OrderSettings over(OrderSettings settings) {
        return settings.withCutOffs(
                or(morningCutoff, settings.morningCutoff()),
                or(morningDaysBefore, settings.morningDaysBefore()),
                or(eveningCutoff, settings.eveningCutoff()),
                or(eveningDaysBefore, settings.eveningDaysBefore()));
    }

    private static <T> T or(T own, T usual) {
        return own == null ? usual : own;
    }
}
