package com.earlybird.customer.user.domain;

import com.earlybird.platform.kernel.Rejection;

import java.nio.charset.StandardCharsets;

/** What a password must be. Length alone is asked for; the upper bound is bcrypt's own. */
public final class PasswordRule {
    static final int MIN_CHARACTERS = 8;
    static final int MAX_BYTES = 72;

    private PasswordRule() {}

    /** Gives the password back, or refuses it as the value of {@code field}. */
    public static String check(String field, String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            throw Rejection.malformed(field, "must have at least 8 characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            // bcrypt reads no further, so a longer one would promise more than it keeps.
            throw Rejection.malformed(field, "must have at most 72 bytes");
        }
        if (password.isBlank() || password.indexOf('\0') >= 0) {
            throw Rejection.malformed(field, "must be more than spaces");
        }
        return password;
    }
}
