package com.earlybird.billing.ledger.domain;

import com.earlybird.platform.kernel.Fact;

import java.util.List;

/**
 * What is to be written to close a page, in one write.
 *
 * @param page as it was read
 * @param version the one it must still have, or null where there is no page yet
 * @param quiet whether none of the page's facts waits to be published
 * @param postings what closing itself posts: what brings the bill to the rupee, the tax inside
 * @param bill or null where there is nothing to bill
 */
public record Closing(
        Page page,
        Long version,
        boolean quiet,
        List<Posting> postings,
        long openingBalancePaise,
        long closingBalancePaise,
        Bill bill,
        List<Fact<?>> facts) {
    public Closing {
        postings = List.copyOf(postings);
        facts = List.copyOf(facts);
    }

    /** The page as it will be, for good. */
    public Page closed() {
        Page last = page;
        for (Posting posting : postings) {
            last = last.with(posting);
        }
        return new Page(
                last.id(),
                last.month(),
                last.customerId(),
                PageStatus.CLOSED,
                last.keys(),
                last.entries(),
                last.lines(),
                last.totals(),
                last.productNames(),
                last.carries(),
                null,
                openingBalancePaise,
                closingBalancePaise,
                bill);
    }
}
