package com.earlybird.customer.user.app;

import com.earlybird.customer.user.domain.Contact;
import com.earlybird.platform.kernel.Rejection;

/** Contacts from what was typed, checked and in the form they are kept in. */
public final class Contacts {
    private Contacts() {}

    /** A new contact; phone and e-mail may each be null or empty, but not both. */
    public static Contact of(String phone, String email, String userId) {
        return complete(phone(phone), email(email), userId);
    }

    /** A changed contact: what is null stays, what is empty is taken away. */
    public static Contact edited(Contact old, String phone, String email, String userId) {
        return complete(
                phone == null ? old.phone() : phone(phone),
                email == null ? old.email() : email(email),
                userId);
    }

    private static Contact complete(String phone, String email, String userId) {
        if (phone == null && email == null) {
            throw Rejection.malformed("phone", "a phone or an e-mail address is needed to log in");
        }
        return Contact.of(phone, email, userId);
    }

    private static String phone(String text) {
        return text == null || text.isBlank() ? null : PhoneNumbers.e164(text);
    }

    private static String email(String text) {
        return text == null || text.isBlank() ? null : EmailAddresses.check(text);
    }
}
