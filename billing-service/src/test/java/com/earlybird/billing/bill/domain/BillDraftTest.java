package com.earlybird.billing.bill.domain;

import static com.earlybird.billing.ledger.domain.Entries.CUSTOMER;
import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.other;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.contracts.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillDraftTest {
    private static final PageId ID = new PageId(JANUARY, CUSTOMER);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "49, -49, 0",
        "50, 50, 100",
        "99, 1, 100",
        "100, 0, 100",
        "123449, -49, 123400",
        "123450, 50, 123500",
        "-149, 0, -149",
        "-1, 0, -1",
    })
    void a_positive_closing_is_rounded_half_up_to_the_rupee_and_a_credit_is_left(
            long exact, long roundOff, long closing) {
        BillDraft draft = BillDraft.of(ID, exact, List.of());

        assertEquals(roundOff, draft.roundOffPaise());
        assertEquals(closing, draft.closingBalancePaise());
    }

    @Test
    void the_legacy_household_is_billed_for_its_one_time_order_too() {
        Page month = page(
                JANUARY,
                sold("a", OrderType.SUBSCRIPTION, 100_000),
                sold("b", OrderType.ONE_TIME, 50_000));

        Bill bill = bill(BillDraft.of(ID, 0, List.of(month)));

        assertEquals(100_000, bill.subscriptionTotalPaise());
        assertEquals(50_000, bill.oneTimeTotalPaise());
        assertEquals(150_000, bill.totalPaise());
        assertEquals(150_000, bill.closingBalancePaise());
    }

    @Test
    void an_opening_balance_entry_belongs_to_the_opening() {
        Page month = page(
                JANUARY,
                other("o", EntryKind.OPENING_BALANCE, LedgerAccount.OPENING_BALANCE, 7_000),
                sold("a", OrderType.SUBSCRIPTION, 1_000));

        Bill bill = bill(BillDraft.of(ID, 0, List.of(month)));

        assertEquals(7_000, bill.openingBalancePaise());
        assertEquals(1_000, bill.chargesPaise());
        assertEquals(8_000, bill.closingBalancePaise());
    }

    @Test
    void a_bill_is_needed_with_any_movement_or_any_balance() {
        Page moved = page(JANUARY, sold("a", OrderType.ONE_TIME, 100), payment("p", 100));

        assertTrue(BillDraft.of(ID, 0, List.of(moved)).needed());
        assertTrue(BillDraft.of(ID, -5, List.of(page(JANUARY))).needed());
        assertFalse(BillDraft.of(ID, 0, List.of(page(JANUARY))).needed());
        assertFalse(BillDraft.of(ID, 0, List.of()).needed());
    }

    @Test
    void a_page_whose_sums_are_not_those_of_its_entries_is_not_billed() {
        Page sound = page(JANUARY, sold("a", OrderType.ONE_TIME, 100));
        Page unsound = new Page(
                sound.id(),
                sound.month(),
                sound.customerId(),
                sound.status(),
                sound.keys(),
                sound.entries(),
                sound.lines(),
                sound.totals().plus(sound.totals()),
                sound.productNames(),
                List.of(),
                null,
                null,
                null,
                null);

        assertThrows(UnsoundPage.class, () -> BillDraft.of(ID, 0, List.of(unsound)));
    }

    @Test
    void a_balance_beyond_reason_is_not_billed() {
        assertThrows(
                UnsoundPage.class,
                () -> BillDraft.of(ID, BillDraft.MOST_BALANCE_PAISE + 100, List.of()));
    }

    @Test
    void whatever_is_on_it_opening_and_movement_and_rounding_come_to_the_closing() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            long previous = random.nextInt(-500_000, 500_000);
            Page month = page(JANUARY, random(random));
            BillDraft draft = BillDraft.of(ID, previous, List.of(month));

            Bill bill = bill(draft);
            Page closed = draft.rounding(NOW, DAY).map(month::with).orElse(month);

            assertEquals(
                    bill.closingBalancePaise(),
                    previous + closed.totals().movementPaise(),
                    "the page's entries come to the bill, seed " + seed);
            assertTrue(
                    bill.closingBalancePaise() <= 0 || bill.closingBalancePaise() % 100 == 0,
                    "seed " + seed);
            assertTrue(Math.abs(bill.roundOffPaise()) <= 50, "seed " + seed);
        }
    }

    private static Entry[] random(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            long owed = random.nextInt(1, 90_000) * (random.nextInt(5) == 0 ? -1L : 1L);
            switch (random.nextInt(4)) {
                case 0 -> entries.add(sold("s" + i, OrderType.SUBSCRIPTION, owed));
                case 1 -> entries.add(sold("o" + i, OrderType.ONE_TIME, owed));
                case 2 -> entries.add(payment("p" + i, Math.abs(owed)));
                default ->
                    entries.add(other(
                            "n" + i,
                            EntryKind.CREDIT_NOTE,
                            LedgerAccount.ADJUSTMENT,
                            -Math.abs(owed)));
            }
        }
        return entries.toArray(Entry[]::new);
    }

    private static Bill bill(BillDraft draft) {
        return draft.bill("BI-202601-0001", "RN-1", NOW, DAY);
    }
}
