package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.domain.BillStatus;
import com.earlybird.billing.bill.domain.UpiLink;
import com.earlybird.billing.document.QrCode;
import com.earlybird.billing.settings.BillingSettings;
import com.earlybird.contracts.Money;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the page behind a payment link shows: the business, the bill's number and what is still to be
 * paid of it today. Nothing of the person: a link gets passed on.
 */
public record PayPage(
        String businessName,
        String billId,
        boolean paid,
        boolean overdue,
        String amount,
        String due,
        String upiLink,
        String qr) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static PayPage of(IssuedBill issued, BillingSettings business) {
        String billId = issued.bill().billId();
        long due = issued.dues().amountDuePaise();
        boolean upi = due > 0 && business.upiVpa() != null;
        String link = upi ? UpiLink.of(business.upiVpa(), business.payeeName(), billId, due) : null;
        return new PayPage(
                business.businessName(),
                billId,
                due == 0,
                issued.dues().status() == BillStatus.OVERDUE,
                Money.rupees(due),
                DAY.format(issued.bill().dueDate()),
                link,
                upi ? QrCode.dataUrl(link) : null);
    }
}
