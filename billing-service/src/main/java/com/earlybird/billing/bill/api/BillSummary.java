package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.domain.BillStatus;
import com.earlybird.billing.ledger.domain.Bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A bill without its lines: {@code closing = opening + charges + adjustments − payments + round_off}.
 * All amounts are paise, credits negative.
 *
 * @param amountDuePaise what is still to be paid today, with what is left of earlier bills; nothing
 *     once its own part is paid
 * @param ownAmountDuePaise without what is left of earlier bills
 */
public record BillSummary(
        String id,
        String customerId,
        YearMonth month,
        BillStatus status,
        Instant issuedAt,
        LocalDate dueDate,
        long openingBalancePaise,
        long subscriptionTotalPaise,
        long oneTimeTotalPaise,
        long chargesPaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long roundOffPaise,
        long closingBalancePaise,
        long amountDuePaise,
        long ownAmountDuePaise) {
    static BillSummary of(IssuedBill issued) {
        Bill bill = issued.bill();
        return new BillSummary(
                bill.billId(),
                issued.page().customerId(),
                issued.page().month(),
                issued.dues().status(),
                bill.issuedAt(),
                bill.dueDate(),
                bill.openingBalancePaise(),
                bill.subscriptionTotalPaise(),
                bill.oneTimeTotalPaise(),
                bill.chargesPaise(),
                bill.adjustmentsPaise(),
                bill.paymentsPaise(),
                bill.roundOffPaise(),
                bill.closingBalancePaise(),
                issued.dues().amountDuePaise(),
                issued.dues().ownPaise());
    }
}
