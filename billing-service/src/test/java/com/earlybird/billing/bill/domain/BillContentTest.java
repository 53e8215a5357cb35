package com.earlybird.billing.bill.domain;

import static com.earlybird.billing.ledger.domain.Entries.JANUARY;
import static com.earlybird.billing.ledger.domain.Entries.page;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.OrderType;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillContentTest {
    @Test
    void one_time_orders_that_are_charged_are_told_in_order_and_subscriptions_are_not() {
        var page = page(
                JANUARY,
                sold("b", OrderType.ONE_TIME, 100),
                sold("a", OrderType.ONE_TIME, 100),
                sold("s", OrderType.SUBSCRIPTION, 100));

        assertEquals(List.of("OR-a", "OR-b"), BillContent.of(List.of(page)).chargedOrders());
    }

    @Test
    void an_order_that_was_taken_back_is_not_billed() {
        var page = page(
                JANUARY, sold("a", OrderType.ONE_TIME, -100), sold("b", OrderType.ONE_TIME, 100));

        assertEquals(List.of("OR-b"), BillContent.of(List.of(page)).chargedOrders());
    }
}
