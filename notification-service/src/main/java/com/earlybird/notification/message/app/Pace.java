package com.earlybird.notification.message.app;

import java.time.Duration;
import java.time.Instant;

/**
 * Not more than so many a second, evenly: after a pause not a second's worth at once, only what a
 * timer that came late has missed. A provider refuses what comes faster, and each refusal is a try
 * that is lost.
 */
final class Pace {
    private static final Duration CATCHES_UP = Duration.ofMillis(100);

    private final Duration apart;
    private Instant next = Instant.MIN;

    Pace(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException(
                    "earlybird.sending.per-second is " + perSecond + ", and must be 1 or more");
        }
        apart = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** A moment that is further off than it can be was named before the clock was set back. */
    boolean allows(Instant now) {
        return !now.isBefore(next) || now.plus(apart).isBefore(next);
    }

    void sent(Instant now) {
        Instant earliest = now.minus(CATCHES_UP);
        boolean past = next.isBefore(earliest) || next.isAfter(now);
        next = (past ? earliest : next).plus(apart);
    }

    /** The first moment, not before this one, at which one may go. */
    Instant notBefore(Instant moment) {
        return moment.isBefore(next) ? next : moment;
    }
}
