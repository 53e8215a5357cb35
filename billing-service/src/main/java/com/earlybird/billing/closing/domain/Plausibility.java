package com.earlybird.billing.closing.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a month comes to beside the month before it. A close cannot be undone, so what differs much
 * is looked at by a person first.
 *
 * @param bills customers with anything to bill
 * @param outliers some of the customers whose amount changed out of proportion
 */
public record Plausibility(
        YearMonth month,
        int bills,
        int billsBefore,
        long totalPaise,
        long totalBeforePaise,
        int outlierCount,
        List<String> outliers) {
    /** So few bills tell nothing of what is usual. */
    static final int FEWEST_BILLS = 10;

    /** Less than ₹1,000 is nobody's outlier. */
    static final long LEAST_OUTLIER_PAISE = 100_000;

    private static final int MOST_NAMED = 20;

    /** What may differ without a second look, in percent. */
    public record Limits(int total, int count, int customer, int outliers) {}

    /** The figures, and what of them is out of proportion. */
    public record Verdict(Plausibility figures, List<String> findings) {
        public boolean plausible() {
            return findings.isEmpty();
        }
    }

    /** One customer's two months; null where he has nothing to bill. */
    public record Amounts(Long beforePaise, Long nowPaise) {
        public Amounts plus(Amounts other) {
            return new Amounts(sum(beforePaise, other.beforePaise), sum(nowPaise, other.nowPaise));
        }

        private static Long sum(Long a, Long b) {
            return a == null ? b : b == null ? a : (Long) Math.addExact(a, b);
        }
    }

    public static Plausibility of(
            YearMonth month, Map<String, Amounts> byCustomer, int customerPercent) {
        int bills = 0;
        int billsBefore = 0;
        long total = 0;
        long before = 0;
        int outlierCount = 0;
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, Amounts> one : byCustomer.entrySet()) {
            Amounts amounts = one.getValue();
            if (amounts.nowPaise() != null) {
                bills++;
                total = Math.addExact(total, amounts.nowPaise());
            }
            if (amounts.beforePaise() != null) {
                billsBefore++;
                before = Math.addExact(before, amounts.beforePaise());
            }
            if (isOutlier(amounts, customerPercent)) {
                outlierCount++;
                if (named.size() < MOST_NAMED) {
                    named.add(one.getKey());
                }
            }
        }
        return new Plausibility(month, bills, billsBefore, total, before, outlierCount, named);
    }

    /** The first month of all, and a very small business, are plausible whatever they come to. */
    public Verdict judged(Limits limits) {
        List<String> findings = new ArrayList<>();
        if (billsBefore < FEWEST_BILLS) {
            return new Verdict(this, findings);
        }
        if (isBeyond(totalPaise, totalBeforePaise, limits.total())) {
            findings.add("the total is " + totalPaise + " paise against " + totalBeforePaise);
        }
        if (isBeyond(bills, billsBefore, limits.count())) {
            findings.add("there are " + bills + " bills against " + billsBefore);
        }
        if (outlierCount * 100L > (long) billsBefore * limits.outliers()) {
            findings.add(outlierCount + " customers changed out of proportion, among them "
                    + String.join(", ", outliers));
        }
        return new Verdict(this, findings);
    }

    /** New customers and those who have left are counted, and are no outliers. */
    private static boolean isOutlier(Amounts amounts, int percent) {
        if (amounts.nowPaise() == null || amounts.beforePaise() == null) {
            return false;
        }
        long change = Math.abs(Math.subtractExact(amounts.nowPaise(), amounts.beforePaise()));
        return change >= LEAST_OUTLIER_PAISE
                && isBeyond(amounts.nowPaise(), amounts.beforePaise(), percent);
    }

    private static boolean isBeyond(long now, long before, int percent) {
        long change = Math.abs(Math.subtractExact(now, before));
        return Math.multiplyExact(change, 100L)
                > Math.multiplyExact(Math.abs(before), (long) percent);
    }
}
