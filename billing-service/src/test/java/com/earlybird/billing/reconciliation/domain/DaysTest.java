package com.earlybird.billing.reconciliation.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.DayDigest;
import com.earlybird.contracts.OrderType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final int WEEK = 7;

    private final Days days = new Days(DAY.minusDays(1), DAY.plusDays(1));
    private final Findings findings = new Findings();

    @Test
    void a_day_on_which_both_sides_agree_is_counted_and_not_compared() {
        days.add(confirmed(DAY, 100));
        days.add(page(JANUARY, sold("milk", OrderType.SUBSCRIPTION, 60)));
        days.add(page(JANUARY.plusMonths(1), sold("milk", OrderType.SUBSCRIPTION, 40)));

        days.addTo(findings);

        assertEquals(List.of(), days.toCompare(WEEK));
        assertEquals(100, findings.confirmedPaise());
        assertEquals(100, findings.chargedPaise());
        assertEquals(1, findings.chargedDeliveries());
    }

    @Test
    void a_day_that_only_one_side_knows_is_compared() {
        days.add(confirmed(DAY.plusDays(1), 100));
        days.add(page(JANUARY, sold("milk", OrderType.SUBSCRIPTION, 60)));

        days.addTo(findings);

        assertEquals(List.of(DAY + "/" + DAY.plusDays(1)), spans(days, WEEK));
        assertEquals(0, findings.confirmedPaise());
    }

    @Test
    void neighbours_are_compared_together_and_no_more_than_wanted_at_once() {
        Days month = new Days(DAY, DAY.plusDays(9));
        for (int day : List.of(0, 1, 2, 4, 9)) {
            month.add(confirmed(DAY.plusDays(day), 100));
        }

        assertEquals(List.of(span(0, 1), span(2, 2), span(4, 4), span(9, 9)), spans(month, 2));
    }

    private static String span(int first, int last) {
        return DAY.plusDays(first) + "/" + DAY.plusDays(last);
    }

    private static List<String> spans(Days days, int most) {
        return days.toCompare(most).stream()
                .map(span -> span.from() + "/" + span.to())
                .toList();
    }

    private static ConfirmedDay confirmed(LocalDate date, long paise) {
        DayDigest digest = new DayDigest();
        digest.add("milk", "PR-1", paise);
        return new ConfirmedDay(date, 1, 1, digest.paise(), digest.hash());
    }
}
