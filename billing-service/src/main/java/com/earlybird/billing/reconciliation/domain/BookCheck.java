package com.earlybird.billing.reconciliation.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageTotals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Computes what bills say once more from the entries themselves (product.md, "Invariants"): a bill is
 * the sum of its entries, an entry is on one bill, and a bill opens with what the one before closed
 * with.
 */
public final class BookCheck {
    private static final int MOST = 1_000;

    private final List<BookFinding> findings = new ArrayList<>();
    private int bills;
    private long entries;

    /** @param content the whole pages whose entries are on the bill of {@code page} */
    public void add(Page page, Collection<Page> content, CustomerAccount account) {
        Bill bill = page.bill();
        bills++;
        List<Entry> all =
                content.stream().flatMap(one -> one.entries().stream()).toList();
        entries += all.size();
        PageTotals sums = PageTotals.of(all);
        same(page, "bill-sums", sums.subscriptionPaise(), bill.subscriptionTotalPaise());
        same(page, "bill-sums", sums.oneTimePaise(), bill.oneTimeTotalPaise());
        same(page, "bill-sums", sums.adjustmentsPaise(), bill.adjustmentsPaise());
        same(page, "bill-sums", sums.paymentsPaise(), bill.paymentsPaise());
        if (account.pages().stream()
                .anyMatch(one -> one.month().isBefore(page.month()) && one.settled())) {
            long before = account.lastClosingBeforePaise(page.month());
            same(page, "opening-balance", before, bill.openingBalancePaise());
        }
        eachKeyOnce(page, content);
        eachPageOnOneBill(page, account);
    }

    private void eachKeyOnce(Page page, Collection<Page> content) {
        Set<String> seen = new HashSet<>();
        for (Page one : content) {
            Set<String> own = new HashSet<>();
            one.entries().forEach(entry -> own.add(entry.key()));
            for (String key : own) {
                if (!seen.add(key)) {
                    found(page, "key-twice", null, null);
                }
            }
        }
    }

    private void eachPageOnOneBill(Page page, CustomerAccount account) {
        for (Page other : account.pages()) {
            if (other.bill() != null && !other.id().equals(page.id())) {
                Set<String> both = new HashSet<>(other.bill().pages());
                both.retainAll(page.bill().pages());
                if (!both.isEmpty()) {
                    found(page, "entry-on-two-bills", null, null);
                }
            }
        }
    }

    private void same(Page page, String what, long expected, long said) {
        if (expected != said) {
            found(page, what, expected, said);
        }
    }

    private void found(Page page, String what, Long expected, Long said) {
        if (findings.size() < MOST) {
            findings.add(new BookFinding(page.id(), page.bill().billId(), what, expected, said));
        }
    }

    public int bills() {
        return bills;
    }

    public long entries() {
        return entries;
    }

    /** At most 1,000. */
    public List<BookFinding> findings() {
        return List.copyOf(findings);
    }
}
