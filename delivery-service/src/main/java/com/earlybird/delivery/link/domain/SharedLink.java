package com.earlybird.delivery.link.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Change;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A capability: whoever knows the token may see and confirm one delivery boy's run of one day, and
 * nothing else. The token itself is kept nowhere.
 *
 * @param tokenHash SHA-256 of the token
 * @param shift null for both of that day
 * @param expiresAt the first moment at which it opens nothing any more
 * @param revokedAt null while it was not
 * @param pin null where none is asked for
 */
public record SharedLink(
        String id,
        String tokenHash,
        String deliveryBoyId,
        LocalDate date,
        Shift shift,
        Instant expiresAt,
        String createdBy,
        Instant createdAt,
        Instant revokedAt,
        Pin pin,
        Use use) {

    /** A slow hash of the PIN, and how often it was guessed wrong: since the last lock, and ever. */
    public record Pin(String pinHash, int tries, int wrong, Instant triedAt) {
        public static Pin of(String pinHash) {
            return new Pin(pinHash, 0, 0, null);
        }
    }

    /** How often the run was looked at and something was said by it, and when last. */
    public record Use(long views, long acts, Instant lastAt) {}

    /** What it is good for now. */
    public enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED,
        /** Its PIN was guessed wrong too often; it never opens again. */
        BLOCKED
    }

    public Status status(Instant now) {
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return Status.EXPIRED;
        }
        return pin != null && pin.wrong() >= PinLock.MOST_WRONG ? Status.BLOCKED : Status.ACTIVE;
    }

    public boolean isOpen(Instant now) {
        return status(now) == Status.ACTIVE;
    }

    /** As much of the stop as is on the run that this link shows; perhaps nothing. */
    public Stop part(Stop stop) {
        return shift == null ? stop.partOf(deliveryBoyId) : stop.onRun(deliveryBoyId, shift);
    }

    /** Said twice it stays as first said. */
    public Change<SharedLink> revoke(Instant now) {
        return revokedAt != null ? Change.to(this) : Change.to(with(tokenHash, now));
    }

    /** The same link under another token: the first was never handed out. */
    public Change<SharedLink> retoken(String newTokenHash) {
        return Change.to(with(newTokenHash, revokedAt));
    }

    private SharedLink with(String hash, Instant revoked) {
        return new SharedLink(
                id,
                hash,
                deliveryBoyId,
                date,
                shift,
                expiresAt,
                createdBy,
                createdAt,
                revoked,
                pin,
                use);
    }
}
