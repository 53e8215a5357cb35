package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line of the bill register that gives a page its number, taken before the page is closed with
 * it and for that page for ever: so a run that is killed and resumed numbers alike, and no number is
 * left out. Credit notes against the bill are listed here, for their sum has a bound.
 *
 * @param id the page's
 * @param number from 1, without gaps in its month
 */
public record BillNumber(
        String id,
        String billId,
        int number,
        YearMonth month,
        String customerId,
        List<CreditNote> creditNotes) {
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("uuuuMM");

    public BillNumber {
        creditNotes = creditNotes == null ? List.of() : List.copyOf(creditNotes);
    }

    /**
     * A promise to credit a bill's customer, kept by a posting under its id.
     *
     * @param month the first month whose page may take the posting
     * @param unposted true until the posting stands in the books, then null
     * @param lines what of the bill is credited; empty where it is an amount on the whole
     * @param tax the tax inside the amount
     * @param imprint what its document prints beside; null on notes older than that
     */
    public record CreditNote(
            String id,
            long amountPaise,
            String reason,
            YearMonth month,
            Instant issuedAt,
            Boolean unposted,
            List<CreditDraft.CreditedLine> lines,
            List<TaxLine> tax,
            Imprint imprint) {
        // Where a run answers a wrong close, its notes are named after the bills.
        private static final String ANSWER = "answer:BI-";

        public CreditNote {
            lines = lines == null ? List.of() : List.copyOf(lines);
            tax = tax == null ? List.of() : List.copyOf(tax);
        }

        /** As documents name it: at most 16 characters (rule 53 of the CGST Rules). */
        public String number() {
            return id.startsWith(ANSWER) ? "CA-" + id.substring(ANSWER.length()) : id;
        }

        CreditNote posted() {
            return new CreditNote(
                    id, amountPaise, reason, month, issuedAt, null, lines, tax, imprint);
        }
    }

    public static BillNumber of(PageId page, int number) {
        String billId = "BI-%s-%04d".formatted(PERIOD.format(page.month()), number);
        return new BillNumber(
                page.toString(), billId, number, page.month(), page.customerId(), List.of());
    }

    /**
     * Adds a credit note, unless one of its id is there.
     *
     * @param chargedPaise what the bill charged
     * @throws Rejection {@code credit-above-charges} when all notes together come to more; {@code
     *     line-credited} where an earlier note credits the same line
     */
    public BillNumber credited(CreditNote note, long chargedPaise) {
        if (creditNote(note.id()).isPresent()) {
            return this;
        }
        long credited = creditNotes.stream()
                .mapToLong(CreditNote::amountPaise)
                .reduce(note.amountPaise(), Math::addExact);
        if (credited > chargedPaise) {
            throw Rejection.refused(
                    "credit-above-charges",
                    "Credits of " + credited + " paise are more than the " + chargedPaise + " that "
                            + billId + " charged.");
        }
        note.lines().forEach(this::mustNotBeCredited);
        List<CreditNote> all = new ArrayList<>(creditNotes);
        all.add(note);
        return with(all);
    }

    /** Notes that a credit note stands in the books. */
    public BillNumber posted(String noteId) {
        return with(creditNotes.stream()
                .map(note -> note.id().equals(noteId) ? note.posted() : note)
                .toList());
    }

    public Optional<CreditNote> creditNote(String noteId) {
        return creditNotes.stream().filter(note -> note.id().equals(noteId)).findFirst();
    }

    /** What all notes together credit. */
    public long creditedPaise() {
        return creditNotes.stream().mapToLong(CreditNote::amountPaise).sum();
    }

    private void mustNotBeCredited(CreditDraft.CreditedLine line) {
        boolean before = creditNotes.stream()
                .flatMap(note -> note.lines().stream())
                .anyMatch(one -> one.deliveryId().equals(line.deliveryId())
                        && one.productId().equals(line.productId()));
        if (before) {
            throw Rejection.refused(
                    "line-credited",
                    line.productId() + " of " + line.deliveryId() + " was credited before.");
        }
    }

    private BillNumber with(List<CreditNote> notes) {
        return new BillNumber(id, billId, number, month, customerId, notes);
    }
}
