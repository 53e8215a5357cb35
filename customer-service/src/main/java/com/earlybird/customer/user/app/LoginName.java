package com.earlybird.customer.user.app;

import com.earlybird.customer.user.domain.Contact;

/**
 * What somebody typed to log in, read as an e-mail address or as a phone in any usual spelling.
 *
 * @param key the E.164 phone or the e-mail address in lower case
 */
public record LoginName(String key, boolean isPhone) {
    public static LoginName of(String typed) {
        String text = typed.strip();
        return PhoneNumbers.read(text)
                .map(phone -> new LoginName(phone, true))
                .orElseGet(() -> new LoginName(Contact.emailKeyOf(text), false));
    }
}
