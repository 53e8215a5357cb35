package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.posting;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.OrderType;
import com.earlybird.platform.kernel.Stored;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Several consumers bring the same postings, each acting on what it read some time ago, while months
 * are closed under them. Every schedule is made from a seed, so a failure can be seen again.
 */
class ExactlyOnceTest {
    private static final int SCHEDULES = 3_000;
    private static final int MONTHS = 4;
    private static final YearMonth LAST = JANUARY.plusMonths(MONTHS);

    /** The store: conditional writes of single pages, and which months are done. */
    private static final class Books {
        private final Map<YearMonth, Stored<Page>> pages = new HashMap<>();
        private YearMonth closedThrough;

        boolean insert(Page page) {
            return pages.putIfAbsent(page.month(), new Stored<>(page, 1)) == null;
        }

        boolean replace(Stored<Page> read, Page next) {
            Stored<Page> now = pages.get(next.month());
            if (now.version() != read.version() || !now.value().open()) {
                return false;
            }
            pages.put(next.month(), new Stored<>(next, now.nextVersion()));
            return true;
        }
    }

    /** One consumer on its way with one posting: it reads in one moment and writes in another. */
    private static final class Consumer {
        private final Posting posting;
        private Placement next;
        private boolean done;

        Consumer(Posting posting) {
            this.posting = posting;
        }

        void step(Books books) {
            if (next == null) {
                YearMonth closed = books.closedThrough;
                next = Placement.of(posting, books.pages.values(), closed, LAST);
                return;
            }
            if (next instanceof Placement.DoneBefore) {
                done = true;
            } else if (next instanceof Placement.Append append) {
                done = books.replace(append.page(), append.page().value().with(posting));
            } else if (next instanceof Placement.Open open) {
                done = books.insert(Page.beginning(open.month(), posting));
            } else if (next instanceof Placement.Seal seal) {
                books.insert(Page.blank(
                        new PageId(seal.month(), posting.customerId()), PageStatus.CLOSED));
            }
            next = null;
        }
    }

    @Test
    void whatever_the_schedule_each_posting_stands_on_exactly_one_page() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Random random = new Random(seed);
            Books books = new Books();
            List<Consumer> consumers = consumers(random);
            YearMonth closing = JANUARY;
            while (consumers.stream().anyMatch(consumer -> !consumer.done)) {
                consumers.get(random.nextInt(consumers.size())).step(books);
                if (closing.isBefore(LAST.minusMonths(1)) && random.nextInt(12) == 0) {
                    close(books, closing, random);
                    closing = closing.plusMonths(1);
                }
            }
            assertEachOnce(books, seed);
        }
    }

    private static List<Consumer> consumers(Random random) {
        List<Consumer> consumers = new ArrayList<>();
        for (int key = 0; key < 3; key++) {
            Posting posting = posting(
                    JANUARY.plusMonths(key % 2), sold("k" + key, OrderType.SUBSCRIPTION, 100));
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                consumers.add(new Consumer(posting));
            }
        }
        return consumers;
    }

    /** Sometimes the month is done though the run has missed a page: that page stays open. */
    private static void close(Books books, YearMonth month, Random random) {
        Stored<Page> page = books.pages.get(month);
        if (page != null && page.value().open() && random.nextInt(4) > 0) {
            books.replace(page, Entries.carried(page.value(), month));
        }
        books.closedThrough = month;
    }

    private static void assertEachOnce(Books books, int seed) {
        for (String key : List.of("k0", "k1", "k2")) {
            long on = books.pages.values().stream()
                    .filter(page -> page.value().holds(key))
                    .count();
            assertEquals(1, on, key + " with seed " + seed);
        }
        assertTrue(
                books.pages.values().stream().map(Stored::value).allMatch(page -> page.totals()
                        .equals(PageTotals.of(page.entries()))),
                "sums of seed " + seed);
    }
}
