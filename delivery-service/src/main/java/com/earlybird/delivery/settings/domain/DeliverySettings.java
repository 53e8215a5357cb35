package com.earlybird.delivery.settings.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.DeviceGap;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How the business delivers.
 *
 * @param suspiciousLateMinutes a device's time further back than this is flagged
 * @param suspiciousAheadMinutes a device's time further ahead than this is flagged
 * @param morningEndsAt from when an unconfirmed delivery of the morning is chased
 * @param eveningEndsAt the same of the evening
 */
public record DeliverySettings(
        int suspiciousLateMinutes,
        int suspiciousAheadMinutes,
        LocalTime morningEndsAt,
        LocalTime eveningEndsAt) {
    public static final DeliverySettings INITIAL =
            new DeliverySettings(360, 5, LocalTime.of(12, 0), LocalTime.of(22, 0));

    public DeviceGap deviceGap() {
        return new DeviceGap(
                Duration.ofMinutes(suspiciousLateMinutes),
                Duration.ofMinutes(suspiciousAheadMinutes));
    }

    public LocalTime endOf(Shift shift) {
        return shift == Shift.MORNING ? morningEndsAt : eveningEndsAt;
    }
}
