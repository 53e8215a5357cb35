package com.earlybird.order.settings.api;

import com.earlybird.order.settings.domain.OrderSettings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.time.LocalTime;

/**
 * Cut-offs and horizon, as they are read and written.
 *
 * @param morningCutoff the business time at which mornings close, {@code 20:00}
 * @param morningDaysBefore how many days before the delivery that is
 * @param horizonDays how many days ahead one may order
 * @param approvalRequired whether customers' change requests wait for approval; false if not given
 */
public record SettingsBody(
        @NotNull @Pattern(regexp = SettingsBody.TIME, message = "must be a time like 20:00")
        String morningCutoff,

        @NotNull @Min(0) @Max(7) Integer morningDaysBefore,

        @NotNull @Pattern(regexp = SettingsBody.TIME, message = "must be a time like 12:00")
        String eveningCutoff,

        @NotNull @Min(0) @Max(7) Integer eveningDaysBefore,
        @NotNull @Min(1) @Max(366) Integer horizonDays,
        Boolean approvalRequired) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    static SettingsBody of(OrderSettings settings) {
        return new SettingsBody(
                settings.morningCutoff().toString(),
                settings.morningDaysBefore(),
                settings.eveningCutoff().toString(),
                settings.eveningDaysBefore(),
                settings.horizonDays(),
                settings.approvalRequired());
    }

    OrderSettings settings() {
        return new OrderSettings(
                OrderSettings.ID,
                LocalTime.parse(morningCutoff),
                morningDaysBefore,
                LocalTime.parse(eveningCutoff),
                eveningDaysBefore,
                horizonDays,
                Boolean.TRUE.equals(approvalRequired));
    }
}
