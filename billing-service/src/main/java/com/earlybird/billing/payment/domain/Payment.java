package com.earlybird.billing.payment.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.PaymentMethod;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Money that came in. This is the receipt: it takes the reference for itself and fixes what is to be
 * posted, from which month on; the books are the ledger's pages. The receipt is written first, then
 * the entry under its id; a process that dies between the two leaves {@code unposted} behind, and
 * whoever finds that posts it. The id makes the entry one, however often that happens.
 *
 * @param referenceKey method and reference, which are together given once; the id where there is none
 * @param month of the business date on which it was taken in: the first page that may hold it
 * @param unposted true until the entry stands in the books, then null
 * @param balancePaise what the customer owed after it, once posted
 */
public record Payment(
        String id,
        String customerId,
        long amountPaise,
        PaymentMethod method,
        String reference,
        String referenceKey,
        String billId,
        Instant receivedAt,
        LocalDate receivedOn,
        YearMonth month,
        Boolean unposted,
        Long balancePaise,
        String recordedBy,
        String correlationId) {
    /** ₹1 crore. */
    public static final long MOST_PAISE = 1_000_000_000L;

    /** The same number from the same kind of payer, in whatever spelling, is the same payment. */
    public static String referenceKey(String id, PaymentMethod method, String reference) {
        return reference == null ? id : method + ":" + reference.strip().toUpperCase(Locale.ROOT);
    }

    /** The entry that it makes: the money's account is debited, the customer's credited. */
    public Posting posting(Instant now) {
        Entry.Cause cause = new Entry.Cause(id, EntryKind.PAYMENT, receivedOn, now, correlationId);
        Entry entry = Entry.of(
                cause, LedgerAccount.of(method), -amountPaise, new Note(billId, reference, null));
        return new Posting(customerId, month, id, List.of(entry));
    }

    /** The receipt of a payment that stands in the books. */
    public Payment posted(long balance) {
        return new Payment(
                id,
                customerId,
                amountPaise,
                method,
                reference,
                referenceKey,
                billId,
                receivedAt,
                receivedOn,
                month,
                null,
                balance,
                recordedBy,
                correlationId);
    }
}
