package com.earlybird.order.onetime.domain;

import com.earlybird.platform.kernel.Rejection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The same order twice within a minute is one order (product.md, "Validation"). An order holds the
 * key of its basket, which is unique among all orders, so the store decides between two at once,
 * whatever the minute. Whoever finds the key held by an order more than a minute old takes it from
 * there first.
 */
public final class DuplicateGuard {
    private static final long WINDOW_SECONDS = 60;

    private DuplicateGuard() {}

    /** The key of this basket. */
    public static String key(Basket basket) {
        return sha256(basket.fingerprint());
    }

    /** Whether the order that holds the key is less than a minute old. */
    public static boolean isRecent(OneTimeOrder order, Instant now) {
        return order.placedAt().isAfter(now.minusSeconds(WINDOW_SECONDS));
    }

    public static Rejection refusal(String orderId) {
        return Rejection.conflict(
                "duplicate-order",
                "The same was ordered a moment ago as " + orderId
                        + "; say allow_duplicate if it is meant.");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
