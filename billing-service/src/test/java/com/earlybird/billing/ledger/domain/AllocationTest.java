package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.carried;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.other;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.paying;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.OrderType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final String FIRST = "BI-202601-0001";
    private static final String SECOND = "BI-202602-0001";

    @Test
    void a_payment_without_a_name_pays_the_oldest_bill_first() {
        Allocation all = two(payment("p", 1_200));

        assertLeft(all, 0, 300);
        assertDue(all, 0, 300);
    }

    @Test
    void a_payment_that_names_a_bill_pays_that_one_and_leaves_the_older_one() {
        Allocation all = two(paying("p", SECOND, 500));

        assertLeft(all, 1_000, 0);
        // The second is paid, though an older one is not.
        assertDue(all, 1_000, 0);
        assertEquals(1_000, all.totalPaise());
    }

    @Test
    void a_part_of_the_named_bill_leaves_it_due_with_what_is_older() {
        Allocation all = two(paying("p", SECOND, 200));

        assertLeft(all, 1_000, 300);
        assertDue(all, 1_000, 1_300);
    }

    @Test
    void what_is_too_much_for_the_named_bill_pays_the_oldest() {
        Allocation all = two(paying("p", SECOND, 1_400));

        assertLeft(all, 100, 0);
    }

    @Test
    void what_is_too_much_for_all_is_left_over() {
        Allocation all = two(paying("p", SECOND, 2_000));

        assertLeft(all, 0, 0);
        assertEquals(500, all.unusedPaise());
    }

    @Test
    void a_named_payment_that_did_not_hold_is_owed_again_on_that_bill() {
        Allocation all =
                two(paying("p", SECOND, 500), paying("back", SECOND, -500), payment("other", 100));

        assertLeft(all, 900, 500);
    }

    @Test
    void money_that_goes_back_without_a_name_is_taken_from_the_newest_named() {
        Allocation all = two(
                paying("p", SECOND, 500), other("back", EntryKind.REFUND, LedgerAccount.CASH, 200));

        assertLeft(all, 1_000, 200);
    }

    @Test
    void a_name_that_is_no_bill_of_the_customers_pays_the_oldest() {
        Allocation all = two(paying("p", "BI-209901-0009", 400));

        assertLeft(all, 600, 500);
    }

    @Test
    void a_name_that_does_not_look_like_a_bill_is_no_name() {
        assertEquals(null, Note.paying("a.$b", null, null).paysBillId());
        assertEquals("a.$b", Note.paying("a.$b", null, null).billId());
    }

    @Test
    void a_credit_on_the_bill_itself_pays_it() {
        Page january = closed(
                page(
                        JANUARY,
                        sold("a", OrderType.SUBSCRIPTION, 1_000),
                        other("d", EntryKind.DISCOUNT, LedgerAccount.DISCOUNT, -100)),
                bill(FIRST, 0, 1_000, -100, 0, "2026-01:CU-1"));

        assertEquals(900, Allocation.of(List.of(january)).duePaise(FIRST));
    }

    @Test
    void a_bill_that_took_an_earlier_page_along_owes_that_too() {
        Page slipped = carried(page(JANUARY, sold("a", OrderType.ONE_TIME, 500)), FEBRUARY);
        Page february =
                closed(page(FEBRUARY), bill(SECOND, 0, 500, 0, 0, "2026-01:CU-1", "2026-02:CU-1"));

        assertEquals(500, Allocation.of(List.of(february, slipped)).leftPaise(SECOND));
    }

    @Test
    void without_names_a_bill_is_due_as_its_closing_balance_less_what_came_since() {
        Random random = new Random(20260101);
        for (int round = 0; round < 300; round++) {
            List<Page> pages = new ArrayList<>();
            List<Long> closings = new ArrayList<>();
            List<Long> paidOn = new ArrayList<>();
            long opening = 0;
            for (int i = 0; i < 6; i++) {
                long charged = 1 + random.nextInt(1_000);
                long paid = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1_200);
                YearMonth month = JANUARY.plusMonths(i);
                Page open = paid == 0
                        ? page(month, sold("c" + i, OrderType.SUBSCRIPTION, charged))
                        : page(
                                month,
                                sold("c" + i, OrderType.SUBSCRIPTION, charged),
                                payment("p" + i, paid));
                Bill bill = bill(
                        "BI-%d-0001".formatted(202601 + i),
                        opening,
                        charged,
                        0,
                        paid,
                        month + ":CU-1");
                pages.add(closed(open, bill));
                opening = bill.closingBalancePaise();
                closings.add(opening);
                paidOn.add(paid);
            }
            Collections.shuffle(pages, random);
            Allocation all = Allocation.of(pages);
            for (int i = 0; i < 6; i++) {
                long since = paidOn.subList(i + 1, 6).stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertEquals(
                        Math.max(0, closings.get(i) - since),
                        all.duePaise("BI-%d-0001".formatted(202601 + i)),
                        "round " + round + ", bill " + i);
            }
        }
    }

    /** Of January 1,000, of February 500 more, and these in March. */
    private static Allocation two(Entry... since) {
        return Allocation.of(List.of(
                closed(
                        page(JANUARY, sold("a", OrderType.SUBSCRIPTION, 1_000)),
                        bill(FIRST, 0, 1_000, 0, 0, "2026-01:CU-1")),
                closed(
                        page(FEBRUARY, sold("b", OrderType.SUBSCRIPTION, 500)),
                        bill(SECOND, 1_000, 500, 0, 0, "2026-02:CU-1")),
                page(MARCH, since)));
    }

    private static void assertLeft(Allocation all, long first, long second) {
        assertEquals(first, all.leftPaise(FIRST));
        assertEquals(second, all.leftPaise(SECOND));
    }

    private static void assertDue(Allocation all, long first, long second) {
        assertEquals(first, all.duePaise(FIRST));
        assertEquals(second, all.duePaise(SECOND));
    }

    private static Bill bill(
            String id, long opening, long charges, long adjustments, long paid, String... pages) {
        return new Bill(
                id,
                "RN-1",
                NOW,
                DAY,
                opening,
                charges,
                0,
                charges,
                adjustments,
                paid,
                0,
                opening + charges + adjustments - paid,
                List.of(pages),
                null);
    }
}
