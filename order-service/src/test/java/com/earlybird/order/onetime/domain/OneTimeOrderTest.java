package com.earlybird.order.onetime.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.order.Sample;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Change;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class OneTimeOrderTest {
    private static final ChangeWindow OPEN = Sample.window(NOW, true, null);

    @Test
    void planning_confirms_a_pending_order_once() {
        OneTimeOrder planned = Sample.order().planned().state();

        assertEquals(OrderStatus.CONFIRMED, planned.status());
        assertEquals(Change.to(planned), planned.planned());
    }

    @Test
    void cancelling_again_is_the_same_answer_and_frees_the_basket_for_a_new_order() {
        OneTimeOrder cancelled = Sample.order().cancelled("away", "UR-1", OPEN).state();

        assertEquals(OrderStatus.CANCELLED, cancelled.status());
        assertEquals(cancelled.id(), cancelled.duplicateKey());
        assertEquals(Change.to(cancelled), cancelled.cancelled("again", "UR-2", OPEN));
    }

    @Test
    void a_customer_cannot_cancel_after_the_cut_off_and_staff_can() {
        Instant late = day(19).atTime(20, 0).atZone(Sample.INDIA).toInstant();

        assertEquals("cutoff-passed", code(() -> Sample.order()
                .cancelled("x", "U", Sample.window(late, true, "x"))));
        assertEquals(
                OrderStatus.CANCELLED,
                Sample.order()
                        .cancelled("x", "U", Sample.window(late, false, "x"))
                        .state()
                        .status());
    }

    @Test
    void what_was_delivered_cannot_be_cancelled() {
        OneTimeOrder delivered = Sample.order().confirmed(true, 1, NOW).state();

        assertEquals("status-change", code(() -> delivered.cancelled("x", "U", OPEN)));
    }

    @Test
    void the_highest_revision_decides_in_whatever_order_they_come() {
        OneTimeOrder forward = Sample.order()
                .confirmed(true, 1, NOW)
                .state()
                .confirmed(false, 2, NOW)
                .state()
                .confirmed(true, 3, NOW)
                .state();
        OneTimeOrder shuffled = Sample.order()
                .confirmed(true, 3, NOW)
                .state()
                .confirmed(true, 1, NOW)
                .state()
                .confirmed(false, 2, NOW)
                .state();

        assertEquals(forward, shuffled);
        assertTrue(forward.deliveryConfirmed());
        assertEquals(OrderStatus.DELIVERED, forward.status());
    }

    @Test
    void a_correction_to_nothing_is_not_delivered_and_not_confirmed() {
        OneTimeOrder order = Sample.order()
                .confirmed(true, 1, NOW)
                .state()
                .confirmed(false, 2, NOW)
                .state();

        assertEquals(OrderStatus.NOT_DELIVERED, order.status());
        assertFalse(order.deliveryConfirmed());
    }

    @Test
    void the_first_bill_counts_whichever_is_heard_of_first() {
        OrderBilled january = bill("BI-202601-0001", YearMonth.of(2026, 1), NOW);
        OrderBilled february =
                bill("BI-202602-0001", YearMonth.of(2026, 2), NOW.plusSeconds(3_000_000));

        OneTimeOrder forward = Sample.order()
                .billed(january, NOW)
                .state()
                .billed(february, NOW)
                .state();
        OneTimeOrder backward = Sample.order()
                .billed(february, NOW)
                .state()
                .billed(january, NOW)
                .state();

        assertEquals(forward, backward);
        assertEquals(YearMonth.of(2026, 1), forward.billedMonth());
    }

    private static OrderBilled bill(String id, YearMonth month, Instant at) {
        return new OrderBilled("OR-20260115-0001", Sample.CUSTOMER, id, month, at);
    }
}
