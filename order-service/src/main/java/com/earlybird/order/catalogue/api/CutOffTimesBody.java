package com.earlybird.order.catalogue.api;

import com.earlybird.order.settings.domain.CutOffTimes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import java.time.LocalTime;

/**
 * Cut-offs of a product that differ from the settings; what is left out is as in the settings.
 *
 * @param morningCutoff the business time at which its mornings close, {@code 20:00}
 * @param morningDaysBefore how many days before the delivery that is
 */
public record CutOffTimesBody(
        @Pattern(regexp = CutOffTimesBody.TIME, message = "must be a time like 20:00")
        String morningCutoff,

        @Min(0) @Max(7) Integer morningDaysBefore,

        @Pattern(regexp = CutOffTimesBody.TIME, message = "must be a time like 12:00")
        String eveningCutoff,

        @Min(0) @Max(7) Integer eveningDaysBefore) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    static CutOffTimesBody of(CutOffTimes times) {
        return times == null
                ? null
                : new CutOffTimesBody(
                        times.morningCutoff() == null
                                ? null
                                : times.morningCutoff().toString(),
                        times.morningDaysBefore(),
                        times.eveningCutoff() == null
                                ? null
                                : times.eveningCutoff().toString(),
                        times.eveningDaysBefore());
    }

    CutOffTimes times() {
        return new CutOffTimes(
                morningCutoff == null ? null : LocalTime.parse(morningCutoff),
                morningDaysBefore,
                eveningCutoff == null ? null : LocalTime.parse(eveningCutoff),
                eveningDaysBefore);
    }
}
