package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.domain.BillStatus;
import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.bill.domain.TaxSummary;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * A bill with its lines: {@code closing = opening + charges + adjustments − payments + round_off}.
 * All amounts are paise, credits negative.
 *
 * @param customerName as billing knew it when the bill was issued, or null
 * @param lineItems deliveries and their corrections, by day
 * @param otherItems payments, credit notes, rounding, the opening balance
 * @param amountDuePaise what is still to be paid today, with what is left of earlier bills; nothing
 *     once its own part is paid
 * @param ownAmountDuePaise without what is left of earlier bills
 * @param taxSummary the tax inside {@code chargesPaise}
 */
public record BillView(
        String id,
        String customerId,
        String customerName,
        YearMonth month,
        BillStatus status,
        Instant issuedAt,
        LocalDate dueDate,
        List<BillLine> lineItems,
        List<OtherLine> otherItems,
        long openingBalancePaise,
        long subscriptionTotalPaise,
        long oneTimeTotalPaise,
        long chargesPaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long roundOffPaise,
        long closingBalancePaise,
        long amountDuePaise,
        long ownAmountDuePaise,
        List<TaxLine> taxSummary) {
    private static final Comparator<BillLine> BY_DAY = Comparator.comparing(BillLine::deliveryDate)
            .thenComparing(BillLine::orderId)
            .thenComparing(BillLine::deliveryId)
            .thenComparing(BillLine::revision)
            .thenComparing(BillLine::productId);

    static BillView of(IssuedBill issued, String customerName) {
        Bill bill = issued.bill();
        List<Entry> entries = issued.content().stream()
                .flatMap(page -> page.entries().stream())
                .toList();
        return new BillView(
                bill.billId(),
                issued.page().customerId(),
                customerName,
                issued.page().month(),
                issued.dues().status(),
                bill.issuedAt(),
                bill.dueDate(),
                entries.stream()
                        .filter(entry -> entry.item() != null)
                        .map(BillLine::of)
                        .sorted(BY_DAY)
                        .toList(),
                entries.stream()
                        .filter(OtherLine::isOne)
                        .map(OtherLine::of)
                        .sorted(OtherLine.BY_DATE)
                        .toList(),
                bill.openingBalancePaise(),
                bill.subscriptionTotalPaise(),
                bill.oneTimeTotalPaise(),
                bill.chargesPaise(),
                bill.adjustmentsPaise(),
                bill.paymentsPaise(),
                bill.roundOffPaise(),
                bill.closingBalancePaise(),
                issued.dues().amountDuePaise(),
                issued.dues().ownPaise(),
                TaxSummary.of(entries));
    }
}
