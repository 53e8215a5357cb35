package com.earlybird.billing.ledger.app;

import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * The books. Every write is one conditional write of one page and says whether it was done; there is
 * none that changes what a closed page says.
 */
public interface Pages {
    /** A customer's pages, all of them, without their entries. */
    Uni<List<Stored<Page>>> headersOf(String customerId);

    /** The pages of several customers, without their entries. */
    Uni<List<Stored<Page>>> headersOf(Collection<String> customerIds);

    /** Those of these pages that there are; of each only the closing balance is read. */
    Uni<List<Stored<Page>>> balances(Collection<PageId> ids);

    /** Those of these pages that there are, without their keys and entries. */
    Uni<List<Stored<Page>>> sums(Collection<String> ids);

    /** The same, and whether facts of theirs wait to be published. */
    Uni<List<Stored<Page>>> heads(Collection<String> ids);

    /** Those of these pages that there are, with their entries and without their keys. */
    Uni<List<Stored<Page>>> whole(Collection<String> ids);

    /** A customer's pages, all of them, with their entries and without their keys. */
    Uni<List<Stored<Page>>> wholeOf(String customerId);

    /** Pages of these customers before that month that still take entries, without their entries. */
    Uni<List<Stored<Page>>> openBefore(YearMonth month, Collection<String> customerIds);

    /** Pages of these customers after that month that are closed, without their entries. */
    Uni<List<Stored<Page>>> closedAfter(YearMonth month, Collection<String> customerIds);

    /**
     * Adds postings to one page, opening it if there is none; each group is of one customer and one
     * first month that is not closed for all. Nothing of a group is added when its page is closed or
     * holds one of its keys.
     *
     * @return the groups of which nothing was added
     */
    Uni<List<List<Posting>>> pushAll(List<List<Posting>> groups);

    /** Adds it where the page is still open and at this version. */
    Uni<Boolean> push(Stored<Page> page, Posting posting, List<Fact<?>> facts);

    /** Inserts an open page that begins with it; false when there is a page. */
    Uni<Boolean> open(YearMonth month, Posting posting, List<Fact<?>> facts);

    /** Inserts a page as it is; false when there is one. */
    Uni<Boolean> insert(Page page);
}
