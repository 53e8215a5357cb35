package com.earlybird.billing.account.api;

import com.earlybird.billing.account.domain.Statement;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the ledger.
 *
 * @param key of what caused it: a delivery's revision, a payment, a credit note
 * @param billId the bill that a payment or credit is set against, or that a fee is for, if any
 * @param amountPaise by how much it changed what the customer owes
 * @param walletPaise by how much it changed what the customer has prepaid
 * @param balancePaise what was owed after it
 */
public record StatementLine(
        LocalDate date,
        Instant postedAt,
        String key,
        EntryKind kind,
        LedgerAccount debit,
        LedgerAccount credit,
        String orderId,
        String productId,
        String productName,
        BigDecimal qty,
        String billId,
        String reference,
        String reason,
        long amountPaise,
        long walletPaise,
        long balancePaise) {
    static StatementLine of(Statement.Line line) {
        Entry entry = line.entry();
        return new StatementLine(
                entry.serviceDate(),
                entry.postedAt(),
                entry.key(),
                entry.kind(),
                entry.debit(),
                entry.credit(),
                entry.delivery() == null ? null : entry.delivery().orderId(),
                entry.item() == null ? null : entry.item().productId(),
                entry.item() == null ? null : entry.item().productName(),
                entry.item() == null ? null : entry.item().qty(),
                entry.note() == null ? null : entry.note().billId(),
                entry.note() == null ? null : entry.note().reference(),
                entry.note() == null ? null : entry.note().reason(),
                entry.owedPaise(),
                entry.walletPaise(),
                line.balancePaise());
    }
}
