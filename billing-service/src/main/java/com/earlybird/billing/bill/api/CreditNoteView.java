package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssueCreditNote;
import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.bill.domain.CreditDraft;
import com.earlybird.billing.bill.domain.TaxLine;

import java.time.Instant;
import java.util.List;

/**
 * A credit note; it stands on the customer's next bill.
 *
 * @param number as its document names it
 * @param balancePaise what the customer owed after it, below zero it is credit; only in the answer
 *     to the call that issued it
 * @param lines what of the bill is credited; empty where it is an amount on the whole
 * @param tax the tax inside the amount
 */
public record CreditNoteView(
        String id,
        String number,
        String billId,
        String customerId,
        long amountPaise,
        String reason,
        Instant issuedAt,
        Long balancePaise,
        List<CreditDraft.CreditedLine> lines,
        List<TaxLine> tax) {
    static CreditNoteView of(IssueCreditNote.Issued issued) {
        return of(issued.note(), issued.billId(), issued.customerId(), issued.balancePaise());
    }

    static CreditNoteView of(BillNumber line, BillNumber.CreditNote note) {
        return of(note, line.billId(), line.customerId(), null);
    }

    private static CreditNoteView of(
            BillNumber.CreditNote note, String billId, String customerId, Long balancePaise) {
        return new CreditNoteView(
                note.id(),
                note.number(),
                billId,
                customerId,
                note.amountPaise(),
                note.reason(),
                note.issuedAt(),
                balancePaise,
                note.lines(),
                note.tax());
    }
}
