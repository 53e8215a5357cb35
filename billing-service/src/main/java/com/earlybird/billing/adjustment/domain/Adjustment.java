package com.earlybird.billing.adjustment.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A change of what a customer owes that is no delivery and no payment; it stands on the next bill.
 * The voucher is written first, then its entry under the same id, as with a payment.
 *
 * @param id of the voucher, or of what caused it: {@code BL-…} for bottles
 * @param amountPaise above 0; the kind says in whose favour
 * @param billId the bill it is about, or null
 * @param date the business day it is about
 * @param month the first whose page may hold it, fixed when it was entered
 * @param unposted true until the entry stands in the books, then null
 * @param balancePaise what the customer owed after it, once posted
 */
public record Adjustment(
        String id,
        String customerId,
        AdjustmentKind kind,
        long amountPaise,
        String billId,
        String reason,
        LocalDate date,
        YearMonth month,
        Boolean unposted,
        Long balancePaise,
        String recordedBy,
        String correlationId) {
    public Posting posting(Instant now) {
        Entry.Cause cause = new Entry.Cause(id, kind.entry(), date, now, correlationId);
        // What gives is set against the bill it is about; a fee of it is a new debt.
        Note note = owedPaise() < 0
                ? Note.paying(billId, null, reason)
                : Note.about(billId, null, reason);
        Entry entry = Entry.of(cause, kind.account(), owedPaise(), note);
        return new Posting(customerId, month, id, java.util.List.of(entry));
    }

    /** By how much it changes what the customer owes. */
    public long owedPaise() {
        return kind.owedPaise(amountPaise);
    }

    /** The voucher of one that stands in the books. */
    public Adjustment posted(long balance) {
        return new Adjustment(
                id,
                customerId,
                kind,
                amountPaise,
                billId,
                reason,
                date,
                month,
                null,
                balance,
                recordedBy,
                correlationId);
    }
}
