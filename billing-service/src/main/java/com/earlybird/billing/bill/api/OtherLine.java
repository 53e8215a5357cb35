package com.earlybird.billing.bill.api;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    static final Comparator<OtherLine> BY_DATE =
            Comparator.comparing(OtherLine::date).thenComparing(OtherLine::id);

    /** Whether it changes what the customer owes, and is no delivery. */
    static boolean isOne(Entry entry) {
        return entry.item() == null && entry.owedPaise() != 0;
    }

    /** Rounding and the opening balance stand among the sums of a printed bill. */
    static boolean isOwnRow(Entry entry) {
        return isOne(entry)
                && entry.kind() != EntryKind.ROUND_OFF
                && entry.kind() != EntryKind.OPENING_BALANCE;
    }

    /** As a person reads it: {@code Payment, UPI, 60351}. */
    String inWords() {
        String kindInWords = kind.name().charAt(0)
                + kind.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.of(kindInWords, method, reference, reason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

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
