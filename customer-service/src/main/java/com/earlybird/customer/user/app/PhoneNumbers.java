package com.earlybird.customer.user.app;

import com.earlybird.platform.kernel.Rejection;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phones: real numbers, Indian unless a country is named, kept as E.164 (product.md). */
public final class PhoneNumbers {
    private static final String HOME = "IN";
    private static final Pattern SPELLING = Pattern.compile("\\+?[\\d\\s().-]{6,25}");

    private PhoneNumbers() {}

    /** Reads the numbering plans, which takes a moment, before the first request needs them. */
    static void warmUp() {
        read("+91 98400 12345");
    }

    /** The E.164 form, or a refusal of {@code phone}. */
    public static String e164(String text) {
        return read(text)
                .orElseThrow(() -> Rejection.malformed(
                        "phone",
                        "must be a real phone number, Indian or with + and the country's code"));
    }

    /** The E.164 form; empty when it is not a number that can exist. */
    public static Optional<String> read(String text) {
        String spelling = text.strip();
        if (!SPELLING.matcher(spelling).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(spelling, HOME);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
