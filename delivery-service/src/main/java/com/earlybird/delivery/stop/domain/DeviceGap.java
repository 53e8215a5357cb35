package com.earlybird.delivery.stop.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a device's own time may lie from the server's before somebody should look. A phone
 * without a signal is some hours late; one that is ahead has a wrong clock, or a wrong owner.
 */
public record DeviceGap(Duration late, Duration ahead) {
    /** True where the gap is suspicious, else null: most revisions have nothing to say of it. */
    public Boolean flag(Instant deviceTime, Instant received) {
        if (deviceTime == null) {
            return null;
        }
        boolean suspicious = deviceTime.isBefore(received.minus(late))
                || deviceTime.isAfter(received.plus(ahead));
        return suspicious ? Boolean.TRUE : null;
    }
}
