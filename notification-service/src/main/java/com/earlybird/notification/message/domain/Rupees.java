package com.earlybird.notification.message.domain;

/** Money as people in India read it: {@code ₹1,23,456.50}. */
public final class Rupees {
    private static final int PAISE = 100;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED = 100;

    private Rupees() {}

    /** The last three digits of the rupees stand together, those before them in pairs. */
    public static String text(long paise) {
        // Negative numbers reach one further than positive ones, so the digits are taken from them.
        long negative = paise > 0 ? -paise : paise;
        long rupees = -(negative / PAISE);
        String fraction = "%02d".formatted(-(negative % PAISE));
        return (paise < 0 ? "-₹" : "₹") + grouped(rupees) + "." + fraction;
    }

    private static String grouped(long rupees) {
        if (rupees < THOUSAND) {
            return Long.toString(rupees);
        }
        return pairs(rupees / THOUSAND) + ",%03d".formatted(rupees % THOUSAND);
    }

    private static String pairs(long number) {
        return number < HUNDRED
                ? Long.toString(number)
                : pairs(number / HUNDRED) + ",%02d".formatted(number % HUNDRED);
    }
}
