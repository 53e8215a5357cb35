package com.earlybird.customer.auth.app;

import io.smallrye.mutiny.Uni;

import java.time.Instant;

/**
 * Counts wrong tries for each login, whether it exists or not: otherwise a lock would tell which do.
 */
public interface Tries {
    /**
     * Takes one of the tries this login has, before the password is looked at, so that many at once
     * are no way around the count. False when it is locked.
     */
    Uni<Boolean> take(String login, Instant now);

    /** It was the right password: all tries are given back. */
    Uni<Void> giveBack(String login);

    /** Takes away counts that no longer matter. */
    Uni<Void> removeOld(Instant now);
}
