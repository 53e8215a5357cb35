package com.earlybird.billing.bill.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.DeliverySource;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.contracts.OrderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductLineTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Test
    void days_of_the_same_quantity_stand_together_and_corrections_are_counted_in() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            entries.add(sold("DL-" + day, 1, FIRST.plusDays(day), "1", 5_000));
        }
        entries.add(sold("DL-3", 2, FIRST.plusDays(3), "1", 5_000));
        entries.add(sold("DL-9", 2, FIRST.plusDays(9), "-1", -5_000));

        ProductLine line = ProductLine.of(entries).get(0);

        assertEquals("1–3 Jan × 1, 4 Jan × 2, 5–9 Jan × 1", DaySpans.of(line.qtyByDay()));
        assertEquals(BigDecimal.TEN, line.qty());
        assertEquals(50_000, line.amountPaise());
    }

    @Test
    void another_price_is_another_line_and_late_deliveries_name_their_month() {
        List<ProductLine> lines = ProductLine.of(List.of(
                sold("DL-1", 1, LocalDate.parse("2025-12-31"), "1", 5_000),
                sold("DL-2", 1, FIRST, "1", 5_000),
                sold("DL-3", 1, FIRST.plusDays(1), "1", 5_200)));

        assertEquals(
                List.of("31 Dec × 1, 1 Jan × 1", "2 Jan × 1"),
                lines.stream().map(line -> DaySpans.of(line.qtyByDay())).toList());
    }

    @Test
    void the_calendar_has_whole_weeks_and_only_the_months_own_days() {
        List<List<MonthCalendar.Day>> weeks = MonthCalendar.of(
                YearMonth.parse("2026-01"),
                ProductLine.of(List.of(sold("DL-1", 1, FIRST, "0.500", 5_000))));

        assertEquals(5, weeks.size());
        assertEquals(null, weeks.get(0).get(2).day());
        assertEquals(1, weeks.get(0).get(3).day());
        assertEquals(List.of("A 0.5"), weeks.get(0).get(3).marks());
        assertEquals("AA", MonthCalendar.letter(26));
    }

    private static Entry sold(
            String delivery, long revision, LocalDate day, String qty, long owed) {
        BigDecimal quantity = new BigDecimal(qty);
        long price = Math.abs(owed);
        Entry.Cause cause = new Entry.Cause(
                delivery + ":r" + revision,
                EntryKind.SUBSCRIPTION_CHARGE,
                day,
                Instant.parse("2026-01-31T00:00:00Z"),
                null);
        return Entry.ofItem(
                cause,
                LedgerAccount.SUBSCRIPTION_REVENUE,
                owed,
                new DeliverySource(delivery, revision, "SU-1", OrderType.SUBSCRIPTION),
                new ItemSold("PR-1", "Milk", "litre", quantity, price, "0401", BigDecimal.ZERO));
    }
}
