package com.earlybird.delivery.stop.api;

import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;

/** A device's own time: kept as it is, so only what is no date of our era is refused. */
public final class DeviceTime {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private DeviceTime() {}

    public static Instant checked(Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw Rejection.malformed("delivered_at", "must lie between 1970 and 2200");
        }
        return time;
    }
}
