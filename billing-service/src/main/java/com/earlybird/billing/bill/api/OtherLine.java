package com.earlybird.billing.bill.api;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;

import java.time.LocalDate;

/**
 * A payment, a credit note, rounding or the opening balance on a bill.
 *
 * @param id of the payment or credit note; what it is, otherwise
 * @param amountPaise by how much it changed what the customer owes: a payment is below zero
 */
public record OtherLine(
        String id,
        EntryKind kind,
        LocalDate date,
        String method,
        String reference,
        String reason,
        long amountPaise) {
    static OtherLine of(Entry entry) {
        return new OtherLine(
                entry.key(),
                entry.kind(),
                entry.serviceDate(),
                entry.kind() == EntryKind.PAYMENT ? entry.counterpart().name() : null,
                entry.note() == null ? null : entry.note().reference(),
                entry.note() == null ? null : entry.note().reason(),
                entry.owedPaise());
    }
}
