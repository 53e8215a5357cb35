package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssueCreditNote;

import java.time.Instant;

/**
 * A credit note; it stands on the customer's next bill.
 *
 * @param balancePaise what the customer owes after it; below zero it is credit
 */
public record CreditNoteView(
        String id,
        String billId,
        String customerId,
        long amountPaise,
        String reason,
        Instant issuedAt,
        long balancePaise) {
    static CreditNoteView of(IssueCreditNote.Issued issued) {
        return new CreditNoteView(
                issued.note().id(),
                issued.billId(),
                issued.customerId(),
                issued.note().amountPaise(),
                issued.note().reason(),
                issued.note().issuedAt(),
                issued.balancePaise());
    }
}
