package com.earlybird.order.onetime.domain;

import com.earlybird.platform.kernel.Rejection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The same order twice within a minute is one order (product.md, "Validation"). The key holds the
 * minute, so that the store's unique index decides between two at once; an order of the minute
 * before is looked up by its key.
 */
public final class DuplicateGuard {
    private static final long WINDOW_SECONDS = 60;

    private DuplicateGuard() {}

    /** The key of this basket in the minute of {@code at}. */
    public static String key(Basket basket, Instant at) {
        return sha256(basket.fingerprint()) + ":" + at.getEpochSecond() / WINDOW_SECONDS;
    }

    /** The key it would have had a minute earlier. */
    public static String keyBefore(Basket basket, Instant at) {
        return key(basket, at.minusSeconds(WINDOW_SECONDS));
    }

    /** Whether an order found under the earlier key is less than a minute old. */
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
