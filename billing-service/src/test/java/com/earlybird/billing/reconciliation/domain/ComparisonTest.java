package com.earlybird.billing.reconciliation.domain;

import static com.earlybird.billing.ledger.domain.Entries.CUSTOMER;
import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.OrderType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison days = new Comparison(DAY, DAY);
    private final Findings findings = new Findings();

    @BeforeEach
    void a_delivery_charged_as_confirmed() {
        days.add(confirmed("good", 100));
        days.add(page(JANUARY, sold("good", OrderType.ONE_TIME, 100)));
    }

    @Test
    void what_agrees_is_counted_and_not_listed() {
        days.addTo(findings);

        assertEquals(0, findings.differencePaise());
        assertEquals(1, findings.confirmedDeliveries());
        assertEquals(1, findings.chargedDeliveries());
        assertTrue(findings.missing().isEmpty());
        assertTrue(findings.different().isEmpty());
        assertTrue(findings.duplicate().isEmpty());
    }

    @Test
    void a_delivery_without_a_charge_is_missing() {
        days.add(confirmed("lost", 70));

        days.addTo(findings);

        assertEquals(List.of("lost"), ids(findings.missing()));
        assertEquals(-70, findings.differencePaise());
    }

    @Test
    void a_delivery_of_nothing_needs_no_charge() {
        days.add(new ConfirmedDelivery("none", "OR-1", CUSTOMER, DAY, false, 0));

        days.addTo(findings);

        assertTrue(findings.missing().isEmpty());
        assertEquals(1, findings.confirmedDeliveries());
    }

    @Test
    void another_amount_is_different() {
        days.add(confirmed("dear", 70));
        days.add(page(JANUARY, sold("dear", OrderType.ONE_TIME, 90)));

        days.addTo(findings);

        assertEquals(List.of("dear"), ids(findings.different()));
        assertEquals(20, findings.differencePaise());
    }

    @Test
    void a_charge_that_nobody_confirmed_is_different() {
        days.add(page(JANUARY, sold("ghost", OrderType.ONE_TIME, 90)));

        days.addTo(findings);

        assertEquals(List.of("ghost"), ids(findings.different()));
        assertEquals(0, findings.different().get(0).confirmedPaise());
    }

    @Test
    void a_line_that_stands_on_two_pages_is_double() {
        days.add(page(JANUARY.plusMonths(1), sold("good", OrderType.ONE_TIME, 100)));

        days.addTo(findings);

        assertEquals(List.of("good"), ids(findings.duplicate()));
        assertEquals(200, findings.duplicate().get(0).chargedPaise());
    }

    @Test
    void charges_of_other_days_are_left_out() {
        Comparison tomorrow = new Comparison(DAY.plusDays(1), DAY.plusDays(1));
        tomorrow.add(page(JANUARY, sold("good", OrderType.ONE_TIME, 100)));

        tomorrow.addTo(findings);

        assertEquals(0, findings.chargedPaise());
    }

    private static ConfirmedDelivery confirmed(String id, long paise) {
        return new ConfirmedDelivery(id, "OR-" + id, CUSTOMER, DAY, true, paise);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::deliveryId).toList();
    }
}
