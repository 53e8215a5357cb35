package com.earlybird.delivery.cash.domain;

import java.time.Instant;

/**
 * A person's word on a difference.
 *
 * @param amountPaise BOY_OWES: what he owes, null for all that is missing; RECOUNTED: the new
 *     count; else null
 */
public record Settlement(
        Resolution resolution,
        Long amountPaise,
        String reason,
        String settledBy,
        Instant settledAt) {
    /** Whether the other is the same word again, by whomever and whenever. */
    boolean saysTheSame(Settlement other) {
        return resolution == other.resolution
                && java.util.Objects.equals(amountPaise, other.amountPaise);
    }
}
