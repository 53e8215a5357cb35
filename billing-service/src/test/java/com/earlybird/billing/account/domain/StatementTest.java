package com.earlybird.billing.account.domain;

import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final Page PAGE = page(
            JANUARY,
            entry("c", "2026-01-12", 300),
            entry("a", "2026-01-10", 100),
            entry("b", "2026-01-11", -50));

    @Test
    void entries_are_in_order_of_their_dates_with_the_balance_after_each() {
        Statement statement = statement("2026-01-01", "2026-01-31");

        assertEquals(0, statement.openingBalancePaise());
        assertEquals(
                List.of("a 100", "b 50", "c 350"),
                statement.lines().stream()
                        .map(line -> line.entry().key() + " " + line.balancePaise())
                        .toList());
        assertEquals(350, statement.closingBalancePaise());
    }

    @Test
    void what_was_before_the_span_is_its_opening_and_what_comes_after_is_left_out() {
        Statement statement = statement("2026-01-11", "2026-01-11");

        assertEquals(100, statement.openingBalancePaise());
        assertEquals(1, statement.lines().size());
        assertEquals(50, statement.closingBalancePaise());
    }

    private static Statement statement(String from, String to) {
        return Statement.of(List.of(PAGE), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Entry entry(String key, String date, long owed) {
        Entry.Cause cause =
                new Entry.Cause(key, EntryKind.CORRECTION, LocalDate.parse(date), NOW, null);
        return Entry.of(cause, LedgerAccount.ADJUSTMENT, owed, null);
    }
}
