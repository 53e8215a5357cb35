package com.earlybird.delivery.settings.api;

import com.earlybird.delivery.settings.domain.DeliverySettings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.time.LocalTime;

/**
 * How the business delivers.
 *
 * @param suspiciousLateMinutes a confirmation whose device time is further back is flagged
 * @param suspiciousAheadMinutes one whose device time is further ahead is flagged
 * @param morningEndsAt from when unconfirmed deliveries of the morning are chased, as 12:00
 * @param eveningEndsAt the same of the evening
 */
public record SettingsBody(
        @NotNull @Min(1) @Max(10_080) Integer suspiciousLateMinutes,
        @NotNull @Min(1) @Max(10_080) Integer suspiciousAheadMinutes,
        @NotNull LocalTime morningEndsAt,
        @NotNull LocalTime eveningEndsAt) {

    static SettingsBody of(DeliverySettings settings) {
        return new SettingsBody(
                settings.suspiciousLateMinutes(),
                settings.suspiciousAheadMinutes(),
                settings.morningEndsAt(),
                settings.eveningEndsAt());
    }

    DeliverySettings settings() {
        return new DeliverySettings(
                suspiciousLateMinutes, suspiciousAheadMinutes, morningEndsAt, eveningEndsAt);
    }
}
