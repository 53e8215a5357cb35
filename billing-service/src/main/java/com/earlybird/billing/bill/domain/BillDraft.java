package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a bill comes to (product.md, "The sums"), computed from its pages and the balance before them
 * and from nothing else, so that it is the same however often it is computed.
 *
 * @param pages those whose entries are on it; the bill's own page is the last
 * @param openingBalancePaise what was owed before; with the opening balance, where that is on a page
 */
public record BillDraft(
        PageId id,
        List<Page> pages,
        PageTotals totals,
        long openingBalancePaise,
        BillContent content) {
    /** ₹10 crore: a household that owes that much is a fault to be looked at, not to be billed. */
    static final long MOST_BALANCE_PAISE = 100_000_000_000L;

    /**
     * @param pages whole, with their entries
     * @throws UnsoundPage when sums and entries of a page disagree, or the balance is beyond reason
     */
    public static BillDraft of(PageId id, long previousClosingPaise, List<Page> pages) {
        return of(id, previousClosingPaise, pages, BillContent.of(pages));
    }

    /**
     * @param pages their heads do
     * @param content what was found in these pages as they are
     * @throws UnsoundPage when the balance is beyond reason
     */
    public static BillDraft of(
            PageId id, long previousClosingPaise, List<Page> pages, BillContent content) {
        PageTotals totals =
                pages.stream().map(Page::totals).reduce(PageTotals.NONE, PageTotals::plus);
        long opening = Math.addExact(previousClosingPaise, totals.openingPaise());
        BillDraft draft = new BillDraft(id, List.copyOf(pages), totals, opening, content);
        if (Math.abs(draft.closingBalancePaise()) > MOST_BALANCE_PAISE) {
            throw new UnsoundPage(id + " would close with " + draft.closingBalancePaise());
        }
        return draft;
    }

    /** Whether the customer gets a bill: with any movement or balance. Once true, it stays true. */
    public boolean needed() {
        return openingBalancePaise != 0 || pages.stream().anyMatch(page -> page.lines() > 0);
    }

    /** To the rupee, half up, where the customer owes; a credit is left as it is. */
    public long roundOffPaise() {
        long exact = exactPaise();
        return exact > 0 ? Money.roundToRupeePaise(exact) - exact : 0;
    }

    public long closingBalancePaise() {
        return Math.addExact(exactPaise(), roundOffPaise());
    }

    /** Charges and adjustments of this bill. */
    public long totalPaise() {
        return Math.addExact(totals.chargesPaise(), totals.adjustmentsPaise());
    }

    private long exactPaise() {
        return Math.subtractExact(
                Math.addExact(openingBalancePaise, totalPaise()), totals.paymentsPaise());
    }

    /** The entry that rounds, if one is needed. */
    public Optional<Posting> rounding(Instant at, LocalDate date) {
        long roundOff = roundOffPaise();
        if (roundOff == 0) {
            return Optional.empty();
        }
        String key = "round-off:" + id;
        Entry.Cause cause = new Entry.Cause(key, EntryKind.ROUND_OFF, date, at, null);
        Entry entry = Entry.of(cause, LedgerAccount.ROUND_OFF, roundOff, null);
        return Optional.of(new Posting(id.customerId(), id.month(), key, List.of(entry)));
    }

    /**
     * What closing the page posts on it, beside what stands there.
     *
     * @param registered whether the business owes the tax inside its prices; else there is none
     */
    public List<Posting> atClose(Instant at, LocalDate date, boolean registered) {
        return Stream.of(rounding(at, date), registered ? tax(at, date) : Optional.<Posting>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The tax inside the charges; none if it is nothing. */
    Optional<Posting> tax(Instant at, LocalDate date) {
        long cgst = content.cgstPaise();
        long sgst = content.sgstPaise();
        String key = "tax:" + id;
        Entry.Cause cause = new Entry.Cause(key, EntryKind.TAX, date, at, null);
        List<Entry> entries = new ArrayList<>();
        if (cgst != 0) {
            entries.add(Entry.ofTax(cause, LedgerAccount.CGST_PAYABLE, cgst));
        }
        if (sgst != 0) {
            entries.add(Entry.ofTax(cause, LedgerAccount.SGST_PAYABLE, sgst));
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(id.customerId(), id.month(), key, entries));
    }

    public Bill bill(String billId, String runId, Instant issuedAt, LocalDate dueDate) {
        return new Bill(
                billId,
                runId,
                issuedAt,
                dueDate,
                openingBalancePaise,
                totals.subscriptionPaise(),
                totals.oneTimePaise(),
                totals.chargesPaise(),
                totals.adjustmentsPaise(),
                totals.paymentsPaise(),
                roundOffPaise(),
                closingBalancePaise(),
                pages.isEmpty()
                        ? List.of(id.toString())
                        : pages.stream().map(Page::id).toList(),
                null);
    }
}
