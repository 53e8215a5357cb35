package com.earlybird.customer.user.domain;

import java.time.Instant;

/**
 * A person's password and how far back their sessions reach.
 *
 * @param passwordHash bcrypt; null while no password was set, and then no password is right
 * @param sessionsValidFrom real time; a session begun earlier is over
 */
public record Login(String passwordHash, Instant sessionsValidFrom) {
    /** A login that has had no session yet. */
    public static Login fresh(String passwordHash) {
        return new Login(passwordHash, Instant.EPOCH);
    }

    public boolean allowsSessionBegunAt(Instant begun) {
        return !begun.isBefore(sessionsValidFrom);
    }
}
