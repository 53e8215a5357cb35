package com.earlybird.order.supplier.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A GST identification number: state, PAN, entity, a letter, and a check character over the first
 * fourteen (the GST portal's number format; the check is the mod-36 form of ISO 7064's idea).
 */
public final class Gstin {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int BASE = DIGITS.length();
    private static final Pattern FORM =
            Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]");

    private Gstin() {}

    /** The number in capitals, or a refusal of {@code gstin}; null stays null. */
    public static String checked(String text) {
        if (text == null) {
            return null;
        }
        String gstin = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(gstin).matches()) {
            throw Rejection.malformed("gstin", "must have 15 characters like 27AAPFU0939F1ZV");
        }
        if (checkCharacter(gstin) != gstin.charAt(gstin.length() - 1)) {
            throw Rejection.malformed("gstin", "has a check character that does not fit the rest");
        }
        return gstin;
    }

    /** Weights 1 and 2 by turns; of each product, its two digits to base 36 are added. */
    static char checkCharacter(String gstin) {
        int sum = 0;
        for (int i = 0; i < gstin.length() - 1; i++) {
            int product = DIGITS.indexOf(gstin.charAt(i)) * (i % 2 + 1);
            sum += product / BASE + product % BASE;
        }
        return DIGITS.charAt((BASE - sum % BASE) % BASE);
    }
}
