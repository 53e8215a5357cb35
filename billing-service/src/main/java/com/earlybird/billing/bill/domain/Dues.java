package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Bill;

import java.time.LocalDate;

/**
 * What is still to be paid of a bill. A bill's closing balance holds the unpaid rest of the bills
 * before it, so what was paid since goes to the oldest first by itself.
 */
public record Dues(BillStatus status, long amountDuePaise) {
    /** @param creditsPaise payments and credits since the bill was issued */
    public static Dues of(Bill bill, long creditsPaise, LocalDate today) {
        long due = Math.max(0, Math.subtractExact(bill.closingBalancePaise(), creditsPaise));
        if (due == 0) {
            return new Dues(BillStatus.PAID, 0);
        }
        if (today.isAfter(bill.dueDate())) {
            return new Dues(BillStatus.OVERDUE, due);
        }
        return new Dues(creditsPaise > 0 ? BillStatus.PARTIAL : BillStatus.PENDING, due);
    }
}
