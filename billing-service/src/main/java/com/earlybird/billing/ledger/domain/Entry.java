package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.LedgerAccount.CUSTOMER_RECEIVABLE;
import static com.earlybird.billing.ledger.domain.LedgerAccount.TAX_INSIDE;
import static com.earlybird.billing.ledger.domain.LedgerAccount.WALLET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of the ledger, never changed once written: an amount that leaves one account and enters
 * another. One of the two is the customer's: the receivable, or the wallet; only the tax inside a
 * bill is between two others.
 *
 * @param key of what caused it, {@code DL-…:r1}; the entries of one cause share it
 * @param amountPaise above 0
 * @param serviceDate the day it is about: of the delivery, of the payment
 * @param postedAt when it came into the books
 * @param delivery for charges and corrections, else null
 * @param item for charges and corrections, else null
 * @param note for payments and credit notes, else null
 * @param correlationId of the request or event that caused it, or null
 */
public record Entry(
        String key,
        EntryKind kind,
        LedgerAccount debit,
        LedgerAccount credit,
        long amountPaise,
        LocalDate serviceDate,
        Instant postedAt,
        DeliverySource delivery,
        ItemSold item,
        Note note,
        String correlationId) {
    public Entry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(serviceDate);
        Objects.requireNonNull(postedAt);
        if (amountPaise <= 0) {
            throw new IllegalArgumentException("an entry moves something: " + amountPaise);
        }
        if (!LedgerAccount.mayMeet(debit, credit)) {
            throw new IllegalArgumentException(
                    "not an entry of a customer: " + debit + " to " + credit);
        }
    }

    /** What caused an entry: its key, its kind, its day, when it is posted and for which request. */
    public record Cause(
            String key,
            EntryKind kind,
            LocalDate serviceDate,
            Instant postedAt,
            String correlationId) {}

    /** What a delivered item makes the customer owe; below zero the two accounts change sides. */
    public static Entry ofItem(
            Cause cause,
            LedgerAccount revenue,
            long owedPaise,
            DeliverySource delivery,
            ItemSold item) {
        return of(cause, revenue, owedPaise, delivery, item, null);
    }

    /** What {@code other} makes the customer owe; below zero the two accounts change sides. */
    public static Entry of(Cause cause, LedgerAccount other, long owedPaise, Note note) {
        return of(cause, other, owedPaise, null, null, note);
    }

    /** What {@code other} adds to the wallet; below zero the two accounts change sides. */
    public static Entry ofWallet(Cause cause, LedgerAccount other, long walletPaise, Note note) {
        boolean adds = walletPaise > 0;
        return between(cause, adds ? other : WALLET, adds ? WALLET : other, walletPaise, note);
    }

    /** The tax inside that is owed to {@code payable}; below zero the two change sides. */
    public static Entry ofTax(Cause cause, LedgerAccount payable, long taxPaise) {
        boolean owes = taxPaise > 0;
        return between(
                cause, owes ? TAX_INSIDE : payable, owes ? payable : TAX_INSIDE, taxPaise, null);
    }

    private static Entry between(
            Cause cause, LedgerAccount debit, LedgerAccount credit, long paise, Note note) {
        return new Entry(
                cause.key(),
                cause.kind(),
                debit,
                credit,
                Math.abs(paise),
                cause.serviceDate(),
                cause.postedAt(),
                null,
                null,
                note,
                cause.correlationId());
    }

    private static Entry of(
            Cause cause,
            LedgerAccount other,
            long owedPaise,
            DeliverySource delivery,
            ItemSold item,
            Note note) {
        boolean owes = owedPaise > 0;
        return new Entry(
                cause.key(),
                cause.kind(),
                owes ? CUSTOMER_RECEIVABLE : other,
                owes ? other : CUSTOMER_RECEIVABLE,
                Math.abs(owedPaise),
                cause.serviceDate(),
                cause.postedAt(),
                delivery,
                item,
                note,
                cause.correlationId());
    }

    /** By how much it changes what the customer owes; 0 where it is only about the wallet or tax. */
    public long owedPaise() {
        return effectOn(CUSTOMER_RECEIVABLE);
    }

    /** By how much it changes what the customer has prepaid. */
    public long walletPaise() {
        return -effectOn(WALLET);
    }

    /** The debit, less the credit, of that account. */
    public long effectOn(LedgerAccount account) {
        return debit == account ? amountPaise : credit == account ? -amountPaise : 0;
    }

    /** The account on the other side of the customer's: of the receivable's, else of the wallet's. */
    public LedgerAccount counterpart() {
        if (debit == CUSTOMER_RECEIVABLE || credit == CUSTOMER_RECEIVABLE) {
            return debit == CUSTOMER_RECEIVABLE ? credit : debit;
        }
        return debit == WALLET || debit == TAX_INSIDE ? credit : debit;
    }
}
