package com.earlybird.billing.view.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthSumsTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final Page BILLED_JANUARY = closed(
            page(JANUARY, sold("a", OrderType.SUBSCRIPTION, 1_000)),
            bill(0, 1_000, 1_000, "2026-01:CU-1"));
    private static final Page OPEN_MARCH =
            page(MARCH, sold("m", OrderType.ONE_TIME, 300), payment("p", 50));

    @Test
    void before_any_close_the_previous_balance_is_all_that_moved_before() {
        MonthSums sums = total(
                MARCH,
                null,
                page(JANUARY, sold("a", OrderType.SUBSCRIPTION, 1_000)),
                page(FEBRUARY, sold("b", OrderType.SUBSCRIPTION, 500)),
                OPEN_MARCH);

        assertEquals(new MonthSums(0, 300, 0, 1_500, 50, 0), sums);
        assertEquals(1_750, sums.balanceDuePaise());
    }

    @Test
    void after_a_close_it_is_what_that_closed_with_and_what_moved_since() {
        MonthSums sums = total(
                MARCH,
                JANUARY,
                BILLED_JANUARY,
                page(FEBRUARY, sold("b", OrderType.SUBSCRIPTION, 500)),
                OPEN_MARCH);

        assertEquals(1_500, sums.previousBalancePaise());
    }

    @Test
    void a_closed_month_is_what_its_bills_say() {
        MonthSums sums = total(JANUARY, JANUARY, BILLED_JANUARY);

        assertEquals(new MonthSums(1_000, 0, 0, 0, 0, 0), sums);
    }

    @Test
    void a_leaving_customers_bill_does_not_count_the_balance_before_twice() {
        Page february = closed(
                page(FEBRUARY, sold("b", OrderType.SUBSCRIPTION, 500)),
                bill(1_000, 500, 1_500, "2026-02:CU-1"));

        MonthSums sums = total(FEBRUARY, JANUARY, BILLED_JANUARY, february);

        assertEquals(1_000, sums.previousBalancePaise());
        assertEquals(1_500, sums.balanceDuePaise());
    }

    @Test
    void what_was_taken_along_counts_once_wherever_it_went() {
        Page slipped = carried(page(JANUARY, sold("s", OrderType.ONE_TIME, 70)), FEBRUARY);
        Page february = closed(page(FEBRUARY), bill(0, 70, 70, "2026-01:CU-1", "2026-02:CU-1"));

        assertEquals(70, total(FEBRUARY, JANUARY, slipped, february).balanceDuePaise());
        assertEquals(70, total(MARCH, JANUARY, slipped, february).balanceDuePaise());
        assertEquals(70, total(MARCH, FEBRUARY, february).balanceDuePaise());
    }

    private static MonthSums total(YearMonth month, YearMonth base, Page... pages) {
        return Stream.of(pages)
                .map(page -> MonthSums.contribution(page, month, base))
                .reduce(MonthSums.NONE, MonthSums::plus);
    }

    private static Bill bill(long opening, long charges, long closing, String... pages) {
        return new Bill(
                "BI-202601-0001",
                "RN-1",
                NOW,
                DAY,
                opening,
                charges,
                0,
                charges,
                0,
                0,
                0,
                closing,
                List.of(pages),
                null);
    }
}
