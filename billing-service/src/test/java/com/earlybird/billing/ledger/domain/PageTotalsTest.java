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

        assertEquals(new PageTotals(4_000, 20_000, -500, 3_000, 700, -40), totals);
        assertEquals(24_000, totals.chargesPaise());
        assertEquals(4_000 + 20_000 - 500 - 3_000 + 700 - 40, totals.movementPaise());
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
        LedgerAccount[] accounts = LedgerAccount.values();
        List<Entry> entries = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            long owed = random.nextInt(1, 500_000) * (random.nextBoolean() ? 1L : -1L);
            LedgerAccount account = accounts[random.nextInt(1, accounts.length)];
            entries.add(other("k" + i, EntryKind.CORRECTION, account, owed));
        }
        return entries;
    }
}
