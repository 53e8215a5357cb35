package com.earlybird.order.supplier.app;

import com.earlybird.platform.kernel.Rejection;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** A supplier's phone: a real number, Indian unless a country is named, kept as E.164. */
final class SupplierPhone {
    private static final String HOME = "IN";

    private SupplierPhone() {}

    /** The E.164 form, or a refusal of {@code phone}; null stays null. */
    static String e164(String text) {
        if (text == null) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text.strip(), HOME);
            if (numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // What cannot be read is refused like a number that cannot exist.
        }
        throw Rejection.malformed(
                "phone", "must be a real phone number, Indian or with + and the country's code");
    }
}
