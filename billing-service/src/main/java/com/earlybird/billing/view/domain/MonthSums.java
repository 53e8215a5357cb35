package com.earlybird.billing.view.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageTotals;

import java.time.YearMonth;

/** The sums of a month, of one customer or of many; a closed month's are those of its bills. */
public record MonthSums(
        long subscriptionTotalPaise,
        long oneTimeTotalPaise,
        long adjustmentsPaise,
        long previousBalancePaise,
        long paymentsPaise,
        long roundOffPaise) {
    public static final MonthSums NONE = new MonthSums(0, 0, 0, 0, 0, 0);

    /** As the bill says. */
    public static MonthSums of(Bill bill) {
        return new MonthSums(
                bill.subscriptionTotalPaise(),
                bill.oneTimeTotalPaise(),
                bill.adjustmentsPaise(),
                bill.openingBalancePaise(),
                bill.paymentsPaise(),
                bill.roundOffPaise());
    }

    /** What stands on an open page; {@code before} is what was owed when its month began. */
    public static MonthSums of(PageTotals totals, long before) {
        return new MonthSums(
                totals.subscriptionPaise(),
                totals.oneTimePaise(),
                totals.adjustmentsPaise(),
                Math.addExact(before, totals.openingPaise()),
                totals.paymentsPaise(),
                totals.roundOffPaise());
    }

    /**
     * What one page adds to the sums of all customers.
     *
     * @param page one from {@code base} to {@code month}, or an open one before
     * @param base the last month closed for all, where that is before {@code month}; {@code month},
     *     where it is closed itself; null where none is
     */
    public static MonthSums contribution(Page page, YearMonth month, YearMonth base) {
        if (page.month().equals(month)) {
            if (page.open()) {
                return of(page.totals(), 0);
            }
            return page.bill() == null ? NONE : billed(page, month.equals(base));
        }
        if (page.month().equals(base) && page.settled()) {
            return ofBalance(page.closingBalancePaise());
        }
        return isCountedElsewhere(page, month, base)
                ? NONE
                : ofBalance(page.totals().movementPaise());
    }

    /** What was taken along is in the balance of {@code base}, or on the bill of {@code month}. */
    private static boolean isCountedElsewhere(Page page, YearMonth month, YearMonth base) {
        YearMonth to = page.carriedTo();
        return to != null && (!to.isBefore(month) || base != null && !to.isAfter(base));
    }

    /** Where the pages before are read too, only what the bill itself adds to their balance. */
    private static MonthSums billed(Page page, boolean withBalance) {
        MonthSums sums = of(page.bill());
        return withBalance
                ? sums
                : new MonthSums(
                        sums.subscriptionTotalPaise,
                        sums.oneTimeTotalPaise,
                        sums.adjustmentsPaise,
                        page.totals().openingPaise(),
                        sums.paymentsPaise,
                        sums.roundOffPaise);
    }

    private static MonthSums ofBalance(long balancePaise) {
        return new MonthSums(0, 0, 0, balancePaise, 0, 0);
    }

    public MonthSums plus(MonthSums other) {
        return new MonthSums(
                Math.addExact(subscriptionTotalPaise, other.subscriptionTotalPaise),
                Math.addExact(oneTimeTotalPaise, other.oneTimeTotalPaise),
                Math.addExact(adjustmentsPaise, other.adjustmentsPaise),
                Math.addExact(previousBalancePaise, other.previousBalancePaise),
                Math.addExact(paymentsPaise, other.paymentsPaise),
                Math.addExact(roundOffPaise, other.roundOffPaise));
    }

    /** The month's charges and adjustments. */
    public long totalBillPaise() {
        return Math.addExact(
                Math.addExact(subscriptionTotalPaise, oneTimeTotalPaise), adjustmentsPaise);
    }

    /** With the previous balance, less the payments; rounded where it is billed. */
    public long balanceDuePaise() {
        return Math.addExact(
                Math.subtractExact(
                        Math.addExact(previousBalancePaise, totalBillPaise()), paymentsPaise),
                roundOffPaise);
    }
}
