package com.earlybird.customer.user.domain;

import java.util.Locale;

/**
 * How a person is reached and by what they log in. The keys carry the unique indexes: an index
 * counts a missing value as a value, so who has no phone or no e-mail holds their user id there.
 *
 * @param phone E.164, or null
 * @param email as it was given, or null
 */
public record Contact(String phone, String email, String phoneKey, String emailKey) {
    public static Contact of(String phone, String email, String userId) {
        return new Contact(
                phone,
                email,
                phone == null ? userId : phone,
                email == null ? userId : emailKeyOf(email));
    }

    /** Two spellings of an e-mail address that differ in case only are one login. */
    public static String emailKeyOf(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** What a token calls the person: the e-mail address, or the phone. */
    public String loginName() {
        return email == null ? phone : email;
    }
}
