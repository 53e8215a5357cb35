package com.earlybird.customer.user.app;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.store.DuplicateKey;

/**
 * What users and customers share: one collection with one document for each person. So one write
 * makes a customer with the login, and the unique keys hold across both.
 */
public final class People {
    public static final String COLLECTION = "people";

    private People() {}

    /** What it means to a caller that the store has this key already. */
    public static Rejection taken(DuplicateKey e) {
        if (e.on("contact.phone_key")) {
            return Rejection.conflict("phone-taken", "Somebody else has this phone number.");
        }
        if (e.on("contact.email_key")) {
            return Rejection.conflict("email-taken", "Somebody else has this e-mail address.");
        }
        throw e;
    }
}
