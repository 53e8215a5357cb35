package com.earlybird.platform.kernel;

import java.time.Duration;

/** So many of something a minute, all at once or spread. Not safe for several threads. */
public final class TokenBucket {
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final long perMinute;
    // In units of a token's MINUTE_NANOS-th part, so that filling up needs no fractions.
    private long content;
    private long filledAtNanos;

    private TokenBucket(long perMinute, long nowNanos) {
        this.perMinute = perMinute;
        this.content = perMinute * MINUTE_NANOS;
        this.filledAtNanos = nowNanos;
    }

    public static TokenBucket full(int perMinute, long nowNanos) {
        return new TokenBucket(perMinute, nowNanos);
    }

    public boolean isEmpty(long nowNanos) {
        fill(nowNanos);
        return content < MINUTE_NANOS;
    }

    /** Takes one; below empty it does not go. */
    public void take(long nowNanos) {
        fill(nowNanos);
        content = Math.max(0, content - MINUTE_NANOS);
    }

    private void fill(long nowNanos) {
        long passed = Math.min(Math.max(0, nowNanos - filledAtNanos), MINUTE_NANOS);
        content = Math.min(perMinute * MINUTE_NANOS, content + passed * perMinute);
        filledAtNanos = nowNanos;
    }
}
