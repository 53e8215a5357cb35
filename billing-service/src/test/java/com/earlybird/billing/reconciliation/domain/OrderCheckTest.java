package com.earlybird.billing.reconciliation.domain;

import static com.earlybird.billing.ledger.domain.Entries.DAY;
import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.NOW;
import static com.earlybird.billing.ledger.domain.Entries.closed;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.contracts.OrderType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderCheckTest {
    private static final YearMonth FEBRUARY = JANUARY.plusMonths(1);

    private final OrderCheck check =
            new OrderCheck(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));

    @Test
    void an_order_that_is_billed_where_its_bill_is_gives_no_finding() {
        billed("a");
        check.add(said("OR-a", true, JANUARY));
        check.add(said("OR-b", false, null));
        check.end();

        assertEquals(List.of(), check.findings());
        assertEquals(2, check.orders());
    }

    @Test
    void what_differs_is_named() {
        billed("a");
        check.add(said("OR-a", true, FEBRUARY));
        check.add(said("OR-b", true, JANUARY));
        check.end();
        assertEquals(
                List.of("other-month OR-a", "billed-without-bill OR-b"),
                check.findings().stream()
                        .map(one -> one.what() + " " + one.orderId())
                        .toList());
    }

    @Test
    void a_bill_that_nobody_noted_is_found() {
        billed("a");
        check.add(said("OR-a", false, null));

        assertEquals("bill-not-noted", check.findings().get(0).what());
    }

    @Test
    void an_order_that_order_service_does_not_know_is_found() {
        billed("a");
        check.end();

        assertEquals("order-unknown", check.findings().get(0).what());
    }

    @Test
    void what_is_charged_on_an_open_page_is_not_billed() {
        check.add(page(JANUARY, sold("a", OrderType.ONE_TIME, 500)));
        check.add(said("OR-a", false, null));
        check.end();

        assertEquals(List.of(), check.findings());
    }

    private void billed(String key) {
        check.add(closed(
                page(JANUARY, sold(key, OrderType.ONE_TIME, 500)),
                new Bill(
                        "BI-202601-0001",
                        "RN-1",
                        NOW,
                        DAY,
                        0,
                        0,
                        500,
                        500,
                        0,
                        0,
                        0,
                        500,
                        List.of("2026-01:CU-1"),
                        null)));
    }

    private static OrderSaid said(String id, boolean billed, YearMonth month) {
        return new OrderSaid(id, "CU-1", true, billed, month);
    }
}
