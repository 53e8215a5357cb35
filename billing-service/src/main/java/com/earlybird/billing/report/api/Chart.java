package com.earlybird.billing.report.api;

import com.earlybird.contracts.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars for a page, laid out here so that the page needs no script. Lengths are per mille of the
 * longest, as the drawing's own units are.
 *
 * @param rows one for each bar
 */
public record Chart(List<Bar> rows) {
    private static final int FULL = 1_000;

    /**
     * One bar of two parts.
     *
     * @param at where it begins across the drawing
     * @param first length of the first part
     * @param second length of the second part
     * @param value for a person to read
     */
    public record Bar(String label, int at, int width, int first, int second, String value) {
        /** Where the second part begins, in a drawing that grows upwards. */
        public int firstTop() {
            return FULL - first;
        }

        public int secondTop() {
            return FULL - first - second;
        }
    }

    /** A label with two amounts in paise; what is below zero is drawn as nothing. */
    record Amounts(String label, long firstPaise, long secondPaise) {
        long shownPaise() {
            return Math.max(0, firstPaise) + Math.max(0, secondPaise);
        }
    }

    static Chart of(List<Amounts> amounts) {
        long longest = Math.max(
                1, amounts.stream().mapToLong(Amounts::shownPaise).max().orElse(1));
        int step = amounts.isEmpty() ? FULL : FULL / amounts.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amounts one = amounts.get(i);
            bars.add(new Bar(
                    one.label(),
                    i * step + step / 8,
                    step - step / 4,
                    length(one.firstPaise(), longest),
                    length(one.secondPaise(), longest),
                    Money.rupees(one.firstPaise() + one.secondPaise())));
        }
        return new Chart(bars);
    }

    /** Whether there is anything to draw. */
    public boolean empty() {
        return rows.stream().allMatch(bar -> bar.first() + bar.second() == 0);
    }

    private static int length(long paise, long longestPaise) {
        return (int) (Math.max(0, paise) * FULL / longestPaise);
    }

    static String words(String name) {
        String lower = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
