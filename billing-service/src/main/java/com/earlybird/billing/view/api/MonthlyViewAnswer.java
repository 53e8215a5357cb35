package com.earlybird.billing.view.api;

import com.earlybird.billing.view.app.ReadMonth;
import com.earlybird.billing.view.domain.MonthSums;
import com.earlybird.billing.view.domain.ProductSum;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month comes to, in paise. An open month's amounts are those of today, a closed one's those
 * that were billed.
 *
 * @param customers in the order of their ids
 * @param totals of all customers that match, on whichever page they are
 * @param totalsAt when those were added up: now, or, where that takes long, some seconds ago
 * @param nextCursor null on the last page
 */
public record MonthlyViewAnswer(
        YearMonth month,
        List<CustomerMonthView> customers,
        MonthTotals totals,
        Instant totalsAt,
        String nextCursor) {

    /**
     * One customer's month.
     *
     * @param subscriptionTotalPaise deliveries of subscriptions with their corrections
     * @param oneTimeTotalPaise deliveries of one-time orders with their corrections
     * @param totalBillPaise charges and adjustments
     * @param previousBalancePaise what was owed before
     * @param balanceDuePaise previous balance and total, less the payments; rounded once billed
     */
    public record CustomerMonthView(
            String customerId,
            String name,
            String area,
            long subscriptionTotalPaise,
            long oneTimeTotalPaise,
            long adjustmentsPaise,
            long totalBillPaise,
            long previousBalancePaise,
            long paymentsPaise,
            long roundOffPaise,
            long balanceDuePaise,
            List<ProductSum> products) {
        static CustomerMonthView of(ReadMonth.Row row) {
            MonthSums sums = row.sums();
            return new CustomerMonthView(
                    row.customerId(),
                    row.name(),
                    row.area(),
                    sums.subscriptionTotalPaise(),
                    sums.oneTimeTotalPaise(),
                    sums.adjustmentsPaise(),
                    sums.totalBillPaise(),
                    sums.previousBalancePaise(),
                    sums.paymentsPaise(),
                    sums.roundOffPaise(),
                    sums.balanceDuePaise(),
                    row.products());
        }
    }

    /** The same sums over all customers that match. */
    public record MonthTotals(
            long subscriptionTotalPaise,
            long oneTimeTotalPaise,
            long adjustmentsPaise,
            long totalBillPaise,
            long previousBalancePaise,
            long paymentsPaise,
            long roundOffPaise,
            long balanceDuePaise) {
        static MonthTotals of(MonthSums sums) {
            return new MonthTotals(
                    sums.subscriptionTotalPaise(),
                    sums.oneTimeTotalPaise(),
                    sums.adjustmentsPaise(),
                    sums.totalBillPaise(),
                    sums.previousBalancePaise(),
                    sums.paymentsPaise(),
                    sums.roundOffPaise(),
                    sums.balanceDuePaise());
        }
    }

    static MonthlyViewAnswer of(YearMonth month, ReadMonth.View view) {
        return new MonthlyViewAnswer(
                month,
                view.rows().stream().map(CustomerMonthView::of).toList(),
                MonthTotals.of(view.totals()),
                view.at(),
                view.nextCursor());
    }
}
