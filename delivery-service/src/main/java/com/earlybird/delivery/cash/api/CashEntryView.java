package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.domain.CashEntry;

import java.time.Instant;
import java.time.LocalDate;

/** One line of cash; a REVERSED one is below 0 and has the reason in its notes. */
public record CashEntryView(
        String id,
        CashEntry.CashKind kind,
        String customerId,
        long amountPaise,
        LocalDate date,
        String billId,
        String notes,
        String recordedBy,
        Instant recordedAt) {
    static CashEntryView of(CashEntry entry) {
        return new CashEntryView(
                entry.id(),
                entry.kind(),
                entry.customerId(),
                entry.amountPaise(),
                entry.date(),
                entry.billId(),
                entry.notes(),
                entry.recordedBy(),
                entry.recordedAt());
    }
}
