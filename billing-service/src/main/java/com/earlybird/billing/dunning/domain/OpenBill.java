package com.earlybird.billing.dunning.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A bill that money was asked for.
 *
 * @param overdueTold whether others have heard that it is overdue
 * @param feeCharged whether its late fee stands in the books
 */
public record OpenBill(
        String billId,
        YearMonth month,
        LocalDate dueDate,
        boolean overdueTold,
        boolean feeCharged) {
    OpenBill toldOverdue() {
        return new OpenBill(billId, month, dueDate, true, feeCharged);
    }

    OpenBill charged() {
        return new OpenBill(billId, month, dueDate, overdueTold, true);
    }

    public boolean overdueOn(LocalDate today) {
        return today.isAfter(dueDate);
    }
}
