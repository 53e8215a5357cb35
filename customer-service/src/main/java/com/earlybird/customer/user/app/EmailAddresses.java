package com.earlybird.customer.user.app;

import com.earlybird.platform.kernel.Rejection;

import java.util.regex.Pattern;

/** E-mail addresses as they are in practice: no quoting, no comments, a dotted domain. */
public final class EmailAddresses {
    private static final int MAX_LENGTH = 254;
    private static final Pattern SYNTAX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int MAX_LOCAL_PART = 64;

    private EmailAddresses() {}

    /** The address without spaces around it, or a refusal of {@code email}. */
    public static String check(String text) {
        String email = text.strip();
        // Length first: the pattern is not tried on what is far too long.
        if (email.length() > MAX_LENGTH
                || email.indexOf('@') > MAX_LOCAL_PART
                || !SYNTAX.matcher(email).matches()) {
            throw Rejection.malformed("email", "must be an e-mail address");
        }
        return email;
    }
}
