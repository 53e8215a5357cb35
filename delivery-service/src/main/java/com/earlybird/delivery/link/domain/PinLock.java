package com.earlybird.delivery.link.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A PIN is short, so what protects it is that it cannot be tried often: five wrong ones lock the
 * link for a quarter of an hour, and twenty in all block it for good. Of four digits, that leaves
 * somebody who has the link a chance of one in five hundred.
 */
public final class PinLock {
    public static final int TRIES = 5;
    public static final int MOST_WRONG = 20;
    public static final Duration LENGTH = Duration.ofMinutes(15);

    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

    private PinLock() {}

    /** Tries before this moment no longer lock. */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LENGTH);
    }

    /** Four to eight digits, or none (null). */
    public static String check(String pin) {
        if (pin != null && !PIN.matcher(pin).matches()) {
            throw Rejection.malformed("pin", "must have 4 to 8 digits");
        }
        return pin;
    }
}
