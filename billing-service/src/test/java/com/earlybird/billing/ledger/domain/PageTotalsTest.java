package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.Entries.other;
import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.OrderType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTotalsTest {
    @Test
    void each_kind_of_entry_has_its_own_sum() {
        List<Entry> entries = List.of(
                sold("a", OrderType.SUBSCRIPTION, 5_000),
                sold("b", OrderType.SUBSCRIPTION, -1_000),
                sold("c", OrderType.ONE_TIME, 20_000),
                payment("p", 3_000),
                other("n", EntryKind.CREDIT_NOTE, LedgerAccount.ADJUSTMENT, -500),
                other("o", EntryKind.OPENING_BALANCE, LedgerAccount.OPENING_BALANCE, 700),
                other("r", EntryKind.ROUND_OFF, LedgerAccount.ROUND_OFF, -40));

        PageTotals totals = PageTotals.of(entries);

        assertEquals(4_000, totals.subscriptionPaise());
        assertEquals(20_000, totals.oneTimePaise());
        assertEquals(-500, totals.adjustmentsPaise());
        assertEquals(500, totals.creditsPaise());
        assertEquals(3_000, totals.paymentsPaise());
        assertEquals(700, totals.openingPaise());
        assertEquals(-40, totals.roundOffPaise());
        assertEquals(24_000, totals.chargesPaise());
        assertEquals(4_000 + 20_000 - 500 - 3_000 + 700 - 40, totals.movementPaise());
    }

    @Test
    void money_put_into_the_wallet_is_prepaid_and_pays_only_once_it_is_used() {
        Entry.Cause topUp = cause("t", EntryKind.WALLET_TOP_UP);
        Entry in = Entry.ofWallet(topUp, LedgerAccount.UPI, 10_000, null);
        Entry used = other("u", EntryKind.WALLET_USE, LedgerAccount.WALLET, -4_000);
        Entry back = Entry.ofWallet(cause("r", EntryKind.REFUND), LedgerAccount.CASH, -1_000, null);

        PageTotals totals = PageTotals.of(List.of(in, used, back));

        assertEquals(5_000, totals.walletPaise());
        assertEquals(4_000, totals.paymentsPaise());
        assertEquals(-4_000, totals.movementPaise());
        assertEquals(
                Map.of(
                        LedgerAccount.UPI, 10_000L,
                        LedgerAccount.CASH, -1_000L,
                        LedgerAccount.WALLET, -5_000L,
                        LedgerAccount.CUSTOMER_RECEIVABLE, -4_000L),
                totals.accounts());
    }

    @Test
    void a_fee_and_a_credit_are_both_adjustments_and_only_the_credit_pays() {
        PageTotals totals = PageTotals.of(List.of(
                other("b", EntryKind.BOTTLE_LOSS, LedgerAccount.BOTTLE_CHARGES, 3_000),
                other("c", EntryKind.CREDIT_NOTE, LedgerAccount.ADJUSTMENT, -1_000)));

        assertEquals(2_000, totals.adjustmentsPaise());
        assertEquals(1_000, totals.creditsPaise());
    }

    @Test
    void the_tax_inside_is_in_the_books_and_changes_nothing_of_what_is_owed() {
        PageTotals totals = PageTotals.of(
                List.of(Entry.ofTax(cause("x", EntryKind.TAX), LedgerAccount.CGST_PAYABLE, 250)));

        assertEquals(0, totals.movementPaise());
        assertEquals(-250, totals.accounts().get(LedgerAccount.CGST_PAYABLE));
        assertThrows(
                IllegalArgumentException.class,
                () -> other("y", EntryKind.TAX, LedgerAccount.CGST_PAYABLE, 250));
    }

    private static Entry.Cause cause(String key, EntryKind kind) {
        return new Entry.Cause(key, kind, Entries.DAY, Entries.NOW, null);
    }

    @Test
    void an_entry_moves_something_between_the_customer_and_another_account() {
        assertThrows(IllegalArgumentException.class, () -> sold("a", OrderType.SUBSCRIPTION, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> other("a", EntryKind.PAYMENT, LedgerAccount.CUSTOMER_RECEIVABLE, 1));
    }

    @Test
    void whatever_is_posted_the_books_sum_to_zero_and_the_sums_to_the_customers_account() {
        for (int seed = 0; seed < 300; seed++) {
            List<Entry> entries = random(new Random(seed));
            Map<LedgerAccount, Long> balances = new EnumMap<>(LedgerAccount.class);
            for (Entry entry : entries) {
                balances.merge(entry.debit(), entry.amountPaise(), Math::addExact);
                balances.merge(entry.credit(), -entry.amountPaise(), Math::addExact);
            }

            long all = balances.values().stream().mapToLong(Long::longValue).sum();

            assertEquals(0, all, "seed " + seed);
            assertEquals(
                    balances.getOrDefault(LedgerAccount.CUSTOMER_RECEIVABLE, 0L),
                    PageTotals.of(entries).movementPaise(),
                    "seed " + seed);
        }
    }

    private static List<Entry> random(Random random) {
        List<LedgerAccount> accounts = Stream.of(LedgerAccount.values())
                .filter(one -> LedgerAccount.mayMeet(LedgerAccount.CUSTOMER_RECEIVABLE, one))
                .toList();
        List<Entry> entries = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            long owed = random.nextInt(1, 500_000) * (random.nextBoolean() ? 1L : -1L);
            LedgerAccount account = accounts.get(random.nextInt(accounts.size()));
            entries.add(other("k" + i, EntryKind.CORRECTION, account, owed));
        }
        return entries;
    }
}
