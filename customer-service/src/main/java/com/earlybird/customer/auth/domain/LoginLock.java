package com.earlybird.customer.auth.domain;

import java.time.Duration;
import java.time.Instant;

/** Five wrong tries lock a login for a quarter of an hour (product surface, "/api/auth"). */
public final class LoginLock {
    public static final int TRIES = 5;
    public static final Duration LENGTH = Duration.ofMinutes(15);

    private LoginLock() {}

    /** Tries before this moment no longer count for a locked login. */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LENGTH);
    }
}
