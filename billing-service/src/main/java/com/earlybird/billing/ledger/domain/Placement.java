package com.earlybird.billing.ledger.domain;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The next step on a posting's way to its page: from its first month on, the first page that takes
 * it. Each step is one write that the store does only if nothing has changed, and then the way is
 * looked at again.
 *
 * <p>Why a posting comes to one page only: whoever writes it into a month has found every earlier
 * month, from the same first one, closed without it, and a closed page never changes. A month that
 * is over and has no page gets an empty closed one first, so that nobody who looked earlier and slept
 * can still open it.
 */
public sealed interface Placement {
    /** The most entries of one page: past it something is wrong, and a person has to look. */
    int MOST_LINES = 2_000;

    /** It stands there already. */
    record DoneBefore(Page page) implements Placement {}

    /** Push it onto this page, if it is still at that version. */
    record Append(Stored<Page> page) implements Placement {}

    /** Insert this month's page, open and with the posting. */
    record Open(YearMonth month) implements Placement {}

    /** Insert this month's page, closed and empty, and look again. */
    record Seal(YearMonth month) implements Placement {}

    /**
     * @param pages the customer's pages, at least from the posting's first month on
     * @param closedThrough the last month whose run is done, or null
     * @param last the last month that may have a page
     * @throws Rejection {@code page-full} past the safety bound; {@code no-open-page} (it may be tried
     *     again) when all months are closed
     */
    static Placement of(
            Posting posting,
            Collection<Stored<Page>> pages,
            YearMonth closedThrough,
            YearMonth last) {
        Map<YearMonth, Stored<Page>> byMonth = pages.stream()
                .collect(Collectors.toMap(page -> page.value().month(), Function.identity()));
        for (YearMonth month = posting.from(); !month.isAfter(last); month = month.plusMonths(1)) {
            Stored<Page> page = byMonth.get(month);
            if (page == null) {
                return isDone(month, closedThrough) ? new Seal(month) : new Open(month);
            }
            if (page.value().holds(posting.key())) {
                return new DoneBefore(page.value());
            }
            if (page.value().open()) {
                mustHaveRoom(page.value(), posting);
                return new Append(page);
            }
        }
        throw Rejection.unavailable(
                "no-open-page", "No month up to " + last + " takes " + posting.key() + ".");
    }

    /** Whether the run of that month, or of a later one, is done. */
    static boolean isDone(YearMonth month, YearMonth closedThrough) {
        return closedThrough != null && !month.isAfter(closedThrough);
    }

    private static void mustHaveRoom(Page page, Posting posting) {
        if (page.lines() + posting.entries().size() > MOST_LINES) {
            throw Rejection.refused(
                    "page-full", "Page " + page.id() + " has no room for " + posting.key() + ".");
        }
    }
}
