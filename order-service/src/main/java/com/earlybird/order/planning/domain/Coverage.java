package com.earlybird.order.planning.domain;

import java.time.Instant;

/**
 * What a run takes in: everything, or only what had closed by {@code through}; null where nothing
 * had.
 */
public record Coverage(boolean everything, Instant through) {
    public static final Coverage EVERYTHING = new Coverage(true, null);

    public static Coverage closedAt(Instant through) {
        return new Coverage(false, through);
    }

    /** Whether something that closes at {@code cutOff} is taken in. */
    public boolean takesIn(Instant cutOff) {
        return everything || through != null && !cutOff.isAfter(through);
    }
}
