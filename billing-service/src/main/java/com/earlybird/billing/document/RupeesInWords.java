package com.earlybird.billing.document;

/**
 * An amount in words as Indian documents write it, in lakhs and crores: {@code Rupees One Lakh Two
 * Thousand and Fifty Paise Only}.
 */
public final class RupeesInWords {
    private static final long PAISE = 100;
    private static final long HUNDRED = 100;
    private static final long THOUSAND = 1_000;
    private static final long LAKH = 100_000;
    private static final long CRORE = 10_000_000;
    private static final String[] SMALL = {
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };
    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private RupeesInWords() {}

    /** @param paise below zero it is a credit, and says so */
    public static String of(long paise) {
        long amount = Math.absExact(paise);
        long rupees = amount / PAISE;
        long rest = amount % PAISE;
        String words =
                "Rupees " + number(rupees) + (rest == 0 ? "" : " and " + paise(rest)) + " Only";
        return paise < 0 ? "Credit of " + words : words;
    }

    private static String paise(long rest) {
        return number(rest) + " Paise";
    }

    static String number(long n) {
        if (n < SMALL.length) {
            return SMALL[(int) n];
        }
        if (n < HUNDRED) {
            return TENS[(int) (n / 10)] + (n % 10 == 0 ? "" : " " + SMALL[(int) (n % 10)]);
        }
        if (n < THOUSAND) {
            return split(n, HUNDRED, "Hundred");
        }
        if (n < LAKH) {
            return split(n, THOUSAND, "Thousand");
        }
        return n < CRORE ? split(n, LAKH, "Lakh") : split(n, CRORE, "Crore");
    }

    private static String split(long n, long unit, String name) {
        return number(n / unit) + " " + name + (n % unit == 0 ? "" : " " + number(n % unit));
    }
}
