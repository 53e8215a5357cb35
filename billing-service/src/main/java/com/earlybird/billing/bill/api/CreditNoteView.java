package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssueCreditNote;
import com.earlybird.billing.bill.domain.CreditDraft;
import com.earlybird.billing.bill.domain.TaxLine;

import java.time.Instant;
import java.util.List;

/**
 * A credit note; it stands on the customer's next bill.
 *
 * @param balancePaise what the customer owes after it; below zero it is credit
 * @param lines what of the bill is credited; empty where it is an amount on the whole
 * @param tax the tax inside the amount
 */
public record CreditNoteView(
        String id,
        String billId,
        String customerId,
        long amountPaise,
        String reason,
        Instant issuedAt,
        long balancePaise,
        List<CreditDraft.CreditedLine> lines,
        List<TaxLine> tax) {
    static CreditNoteView of(IssueCreditNote.Issued issued) {
        return new CreditNoteView(
                issued.note().id(),
                issued.billId(),
                issued.customerId(),
                issued.note().amountPaise(),
                issued.note().reason(),
                issued.note().issuedAt(),
                issued.balancePaise(),
                issued.note().lines(),
                issued.note().tax());
    }
}
