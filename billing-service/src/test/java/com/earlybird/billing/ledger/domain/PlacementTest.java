package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.Entries.CUSTOMER;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.posting;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.OrderType;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final Posting CHARGE =
            posting(JANUARY, sold("DL-1:r1", OrderType.SUBSCRIPTION, 5_000));

    @Test
    void without_a_page_the_month_is_opened() {
        assertEquals(new Placement.Open(JANUARY), place(null));
    }

    @Test
    void an_open_page_takes_it() {
        Page open = page(JANUARY);

        Placement next = place(null, open);

        assertEquals(new Placement.Append(new Stored<>(open, 7)), next);
    }

    @Test
    void a_page_that_holds_it_ends_the_way_open_or_closed() {
        Page holding = page(JANUARY).with(CHARGE);

        assertInstanceOf(Placement.DoneBefore.class, place(null, holding));
        assertInstanceOf(Placement.DoneBefore.class, place(JANUARY, carried(holding, FEBRUARY)));
    }

    @Test
    void a_closed_page_leads_to_the_next_month() {
        assertEquals(new Placement.Open(FEBRUARY), place(null, carried(page(JANUARY), FEBRUARY)));
    }

    @Test
    void a_month_that_is_done_is_sealed_before_the_next_one_is_looked_at() {
        assertEquals(new Placement.Seal(JANUARY), place(FEBRUARY));
        assertEquals(
                new Placement.Seal(FEBRUARY), place(FEBRUARY, carried(page(JANUARY), FEBRUARY)));
        assertEquals(
                new Placement.Open(MARCH),
                place(FEBRUARY, carried(page(JANUARY), FEBRUARY), carried(page(FEBRUARY), MARCH)));
    }

    @Test
    void it_is_found_in_a_later_month_though_an_earlier_one_is_closed_without_it() {
        Page holding = page(FEBRUARY).with(CHARGE);

        Placement next = place(JANUARY, carried(page(JANUARY), FEBRUARY), holding);

        assertEquals(new Placement.DoneBefore(holding), next);
    }

    @Test
    void past_the_last_month_it_waits() {
        Rejection rejection = assertThrows(
                Rejection.class,
                () -> place(
                        MARCH,
                        carried(page(JANUARY), MARCH),
                        carried(page(FEBRUARY), MARCH),
                        carried(page(MARCH), MARCH)));

        assertEquals("no-open-page", rejection.code());
        assertEquals(Rejection.Kind.UNAVAILABLE, rejection.kind());
    }

    @Test
    void a_page_past_its_bound_takes_nothing_more() {
        Page full = page(JANUARY);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Placement.MOST_LINES; i++) {
            entries.add(sold("many", OrderType.SUBSCRIPTION, 1));
        }
        Page overfull = full.with(new Posting(CUSTOMER, JANUARY, "many", entries));

        Rejection rejection = assertThrows(Rejection.class, () -> place(null, overfull));

        assertEquals("page-full", rejection.code());
    }

    private static Placement place(YearMonth closedThrough, Page... pages) {
        List<Stored<Page>> all = new ArrayList<>();
        for (Page page : pages) {
            all.add(new Stored<>(page, 7));
        }
        return Placement.of(CHARGE, all, closedThrough, MARCH);
    }
}
