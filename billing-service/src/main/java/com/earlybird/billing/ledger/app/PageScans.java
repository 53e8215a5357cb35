package com.earlybird.billing.ledger.app;

import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Reads over many customers' pages, none of which keeps the pages in memory. */
public interface PageScans {
    /**
     * Who has a page from {@code from} to {@code to}, or an open one before; in order.
     *
     * @param from or null: all up to {@code to}
     */
    Uni<SortedSet<String>> customersBetween(YearMonth from, YearMonth to);

    /** Who has an open page up to that month; in order. */
    Uni<SortedSet<String>> customersWithOpen(YearMonth through);

    /**
     * The pages from {@code from} to {@code to}, without their entries, one after the other.
     *
     * @param from or null: all up to {@code to}
     */
    Multi<Page> streamHeaders(YearMonth from, YearMonth to);

    /**
     * The same with what a bill is made of and no more: the sums of charges, adjustments, payments,
     * opening and rounding, and none by account, bill or product.
     *
     * @param from or null: all up to {@code to}
     */
    Multi<Page> streamSums(YearMonth from, YearMonth to);

    /**
     * The pages up to {@code to} that are open, without their entries, one after the other.
     *
     * @param from or null: all up to {@code to}
     */
    Multi<Page> streamOpen(YearMonth from, YearMonth to);

    /** How many bills a run has put on that month's pages, and what they charge and adjust. */
    Uni<BillTally> tally(YearMonth month, String runId);

    /** The ids of the bills that a run has put on that month's pages, in order. */
    Uni<List<String>> billsOf(YearMonth month, String runId);

    /** Bills and the sum of their charges and adjustments. */
    record BillTally(int bills, long totalPaise) {}

    /**
     * Debits less credits of each account of the books, over the pages of these months.
     *
     * @param from or null: all up to {@code to}
     */
    Uni<Map<LedgerAccount, Long>> accountSums(YearMonth from, YearMonth to);

    /** The pages from {@code from} to {@code to}, whole, one after the other. */
    Multi<Page> streamWhole(YearMonth from, YearMonth to);

    /** Every page from that month on, whole, one after the other: for proofs. */
    Multi<Page> streamFrom(YearMonth month);
}
