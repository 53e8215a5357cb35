package com.earlybird.delivery.link.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Detour;
import com.earlybird.delivery.stop.domain.Given;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidByLinkTest {
    @Test
    void everything_means_what_is_on_the_run_and_nothing_that_goes_another_way() {
        Stop stop = Given.stop().detour(Given.ORDER, new Detour(null, Shift.EVENING));
        Stop onRun = stop.onRun("DB-0001", Shift.MORNING);

        SaidByLink said = said(Confirmation.Scope.FULL).of(onRun);

        assertEquals(Confirmation.Scope.LISTED, said.scope());
        assertEquals(List.of(Given.SUBSCRIPTION), orders(said));
        assertEquals(new BigDecimal("1"), said.lines().get(0).deliveredQty());
    }

    @Test
    void nothing_delivered_is_a_list_of_nothing() {
        SaidByLink said = said(Confirmation.Scope.NOTHING).of(Given.stop());

        assertEquals(3, said.lines().size());
        said.lines().forEach(line -> assertEquals(0, line.deliveredQty().signum()));
    }

    @Test
    void a_product_of_one_order_means_that_order() {
        SaidByLink said =
                said(Confirmation.Scope.LISTED, line(null, Given.PANEER, "0.5")).of(Given.stop());

        assertEquals(List.of(Given.ORDER), orders(said));
    }

    @Test
    void a_product_of_two_orders_or_an_order_of_another_run_is_refused() {
        for (Confirmation.Line line :
                List.of(line(null, Given.MILK, "1"), line("OR-20260110-0099", Given.MILK, "1"))) {
            Rejection refused = assertThrows(
                    Rejection.class, () -> said(Confirmation.Scope.LISTED, line).of(Given.stop()));

            assertEquals(
                    "delivered_products[0].order_id",
                    refused.violations().get(0).field());
        }
    }

    private static SaidByLink said(Confirmation.Scope scope, Confirmation.Line... lines) {
        return new SaidByLink(
                Given.CUSTOMER, null, scope, List.of(lines), Reason.NOT_HOME, null, null);
    }

    private static Confirmation.Line line(String orderId, String productId, String qty) {
        return new Confirmation.Line(0, orderId, productId, new BigDecimal(qty));
    }

    private static List<String> orders(SaidByLink said) {
        return said.lines().stream().map(Confirmation.Line::orderId).distinct().toList();
    }
}
