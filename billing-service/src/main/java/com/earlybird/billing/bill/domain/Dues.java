package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Allocation;
import com.earlybird.billing.ledger.domain.Bill;

import java.time.LocalDate;

/**
 * What is still to be paid of a bill.
 *
 * @param amountDuePaise with what is left of the bills before it, which its closing balance holds
 *     too; nothing once its own part is paid
 * @param ownPaise what it added to the bill before it, as far as that is to be paid yet
 */
public record Dues(BillStatus status, long amountDuePaise, long ownPaise) {
    public static Dues of(Bill bill, Allocation allocation, LocalDate today) {
        long due = allocation.duePaise(bill.billId());
        if (due == 0) {
            return new Dues(BillStatus.PAID, 0, 0);
        }
        long own = allocation.leftPaise(bill.billId());
        if (today.isAfter(bill.dueDate())) {
            return new Dues(BillStatus.OVERDUE, due, own);
        }
        boolean some = due < bill.closingBalancePaise();
        return new Dues(some ? BillStatus.PARTIAL : BillStatus.PENDING, due, own);
    }
}
