package com.earlybird.billing.payment.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Money that came in. This is the receipt: it takes the reference for itself and fixes what is to be
 * posted, from which month on; the books are the ledger's pages. The receipt is written first, then
 * the entry under its id; a process that dies between the two leaves {@code unposted} behind, and
 * whoever finds that posts it. The id makes the entry one, however often that happens.
 *
 * @param referenceKey method and reference, which are together given once; the id where there is none
 * @param purpose null for the account
 * @param month of the business date on which it was taken in: the first page that may hold it
 * @param unposted true until the entry stands in the books, then null
 * @param balancePaise what the customer owed after it, once posted
 * @param returns what of it went back
 * @param imprint what the receipt prints beside; null on those older than that
 */
public record Payment(
        String id,
        String customerId,
        long amountPaise,
        PaymentMethod method,
        String reference,
        String referenceKey,
        String billId,
        Purpose purpose,
        String note,
        Instant receivedAt,
        LocalDate receivedOn,
        YearMonth month,
        Boolean unposted,
        Long balancePaise,
        List<MoneyBack> returns,
        String recordedBy,
        String correlationId,
        Imprint imprint) {
    /** ₹1 crore. */
    public static final long MOST_PAISE = 1_000_000_000L;

    public Payment {
        returns = returns == null ? List.of() : List.copyOf(returns);
    }

    /** The same number from the same kind of payer, in whatever spelling, is the same payment. */
    public static String referenceKey(String id, PaymentMethod method, String reference) {
        return reference == null ? id : method + ":" + reference.strip().toUpperCase(Locale.ROOT);
    }

    /** The same, with a reference that is only a remark. */
    public Payment underItsId() {
        return new Payment(
                id,
                customerId,
                amountPaise,
                method,
                reference,
                id,
                billId,
                purpose,
                note,
                receivedAt,
                receivedOn,
                month,
                unposted,
                balancePaise,
                returns,
                recordedBy,
                correlationId,
                imprint);
    }

    public boolean toWallet() {
        return purpose == Purpose.WALLET;
    }

    public PaymentStatus status() {
        if (returns.stream().anyMatch(back -> back.kind() == MoneyBack.Kind.REVERSAL)) {
            return PaymentStatus.REVERSED;
        }
        long left = leftPaise();
        if (left == amountPaise) {
            return PaymentStatus.CONFIRMED;
        }
        return left == 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTLY_REFUNDED;
    }

    /** What of it has not gone back. */
    public long leftPaise() {
        return amountPaise - returns.stream().mapToLong(MoneyBack::amountPaise).sum();
    }

    public Optional<MoneyBack> returned(String backId) {
        return returns.stream().filter(back -> back.id().equals(backId)).findFirst();
    }

    /**
     * With this going back, unless it went before.
     *
     * @throws Rejection {@code payment-returned} where not so much of it is left
     */
    public Payment returning(MoneyBack back) {
        if (returned(back.id()).isPresent()) {
            return this;
        }
        if (back.amountPaise() > leftPaise() || leftPaise() == 0) {
            throw Rejection.conflict(
                    "payment-returned", leftPaise() + " paise of " + id + " are left to go back.");
        }
        List<MoneyBack> all = new ArrayList<>(returns);
        all.add(back);
        return with(unposted, balancePaise, all);
    }

    /** The entry that it makes: the money's account is debited, the customer's credited. */
    public Posting posting(Instant now) {
        Note about = Note.paying(billId, reference, note);
        LedgerAccount money = LedgerAccount.of(method);
        Entry entry = toWallet()
                ? Entry.ofWallet(
                        cause(id, EntryKind.WALLET_TOP_UP, receivedOn, now),
                        money,
                        amountPaise,
                        about)
                : Entry.of(cause(id, paid(), receivedOn, now), money, -amountPaise, about);
        return new Posting(customerId, month, id, List.of(entry));
    }

    /** The entry of what went back: the same accounts, the other way. */
    public Posting posting(MoneyBack back, ZoneId zone, Instant now) {
        EntryKind kind = back.kind() == MoneyBack.Kind.REVERSAL
                ? EntryKind.PAYMENT_REVERSAL
                : EntryKind.REFUND;
        LocalDate day = back.at().atZone(zone).toLocalDate();
        Note about = Note.paying(billId, reference, back.reason());
        LedgerAccount money = LedgerAccount.of(method);
        Entry.Cause cause = cause(back.id(), kind, day, now);
        Entry entry = toWallet()
                ? Entry.ofWallet(cause, money, -back.amountPaise(), about)
                : Entry.of(cause, money, back.amountPaise(), about);
        return new Posting(customerId, back.month(), back.id(), List.of(entry));
    }

    /** The receipt of a payment that stands in the books. */
    public Payment posted(long balance) {
        return with(null, balance, returns);
    }

    /** With this return standing in the books. */
    public Payment posted(MoneyBack back) {
        List<MoneyBack> all = returns.stream()
                .map(one -> one.id().equals(back.id()) ? one.posted() : one)
                .toList();
        return with(unposted, balancePaise, all);
    }

    private EntryKind paid() {
        return method == PaymentMethod.WALLET ? EntryKind.WALLET_USE : EntryKind.PAYMENT;
    }

    private Entry.Cause cause(String key, EntryKind kind, LocalDate day, Instant now) {
        return new Entry.Cause(key, kind, day, now, correlationId);
    }

    private Payment with(Boolean nowUnposted, Long balance, List<MoneyBack> nowReturns) {
        return new Payment(
                id,
                customerId,
                amountPaise,
                method,
                reference,
                referenceKey,
                billId,
                purpose,
                note,
                receivedAt,
                receivedOn,
                month,
                nowUnposted,
                balance,
                nowReturns,
                recordedBy,
                correlationId,
                imprint);
    }
}
