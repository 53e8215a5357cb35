package com.earlybird.customer.auth.domain;

import java.time.Instant;

/**
 * A login that goes on: one document for the whole family of refresh tokens that follow each other,
 * so that a rotation, and an end to all of them, are each one write. On real time.
 *
 * @param id random; the first half of each token of the family
 * @param userId {@code UR-…}
 * @param tokenHash SHA-256 of the one token that is good now; the tokens themselves are not kept
 * @param expiresAt when that token is no longer good
 */
public record Session(
        String id, String userId, String tokenHash, Instant startedAt, Instant expiresAt) {}
