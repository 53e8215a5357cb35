package com.earlybird.order.onetime.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.MILK;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.pricing.domain.PriceBook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderChangeTest {
    private static final WantedItem PANEER = new WantedItem("PR-0002", qty("0.25"));
    private static final OneTimeOrder ORDER = Sample.order();

    @Test
    void what_stays_keeps_its_price_and_what_is_new_is_priced_now() {
        OneTimeOrder cheaper = pricedAt(3_000);

        OneTimeOrder after = change(cheaper, items(new WantedItem(MILK, qty("3")), PANEER), NOW);

        assertEquals(9_000, after.items().get(0).amountPaise());
        assertEquals(10_500, after.items().get(1).amountPaise());
        assertEquals(19_500, after.totalPaise());
    }

    @Test
    void another_day_is_priced_anew_and_planned_anew() {
        OneTimeOrder planned = pricedAt(3_000).planned().state();

        OneTimeOrder after = change(planned, new OrderChange(day(21), null, null, null, null), NOW);

        assertEquals(day(21), after.deliveryDate());
        assertEquals(6_800, after.totalPaise());
        assertEquals(OrderStatus.PENDING, after.status());
    }

    @Test
    void the_same_again_changes_nothing() {
        OrderChange same = items(new WantedItem(MILK, qty("2.000")));

        assertSame(ORDER, change(ORDER, same, NOW));
    }

    @Test
    void both_the_day_it_leaves_and_the_day_it_joins_must_be_open() {
        Instant late = day(19).atTime(20, 0).atZone(Sample.INDIA).toInstant();

        assertEquals(
                "cutoff-passed",
                code(() -> change(ORDER, new OrderChange(day(25), null, null, null, null), late)));
        assertEquals(
                "cutoff-passed",
                code(() -> change(ORDER, new OrderChange(day(15), null, null, null, null), NOW)));
        assertEquals("cutoff-passed", code(() -> change(ORDER, items(PANEER), late)));
    }

    @Test
    void the_rules_of_a_new_order_hold() {
        assertEquals("no-items", code(() -> change(ORDER, items(), NOW)));
        assertEquals(
                "product-unknown",
                code(() -> change(ORDER, items(new WantedItem("PR-9", qty("1"))), NOW)));
        assertEquals(
                "quantity-step",
                code(() -> change(ORDER, items(new WantedItem(MILK, qty("1.5"))), NOW)));
        assertEquals(
                "address-unknown",
                code(() -> change(ORDER, new OrderChange(null, null, null, "AD-9", null), NOW)));
        assertEquals(
                "horizon",
                code(() -> change(
                        ORDER,
                        new OrderChange(day(15).plusDays(61), null, null, null, null),
                        NOW)));
    }

    @Test
    void what_is_delivered_or_cancelled_cannot_be_changed() {
        OneTimeOrder delivered = ORDER.confirmed(true, 1, NOW).state();
        OneTimeOrder gone =
                ORDER.cancelled("away", "UR-1", Sample.window(NOW, true, null)).state();

        assertEquals("status-change", code(() -> change(delivered, items(PANEER), NOW)));
        assertEquals("status-change", code(() -> change(gone, items(PANEER), NOW)));
    }

    @Test
    void staff_change_late_with_a_reason_and_it_is_marked() {
        Instant late = day(19).atTime(21, 0).atZone(Sample.INDIA).toInstant();
        Placement staff = Sample.placement(Sample.window(late, false, "guests"));

        OneTimeOrder after = ORDER.changed(items(PANEER), staff, "UR-0009").state();

        assertTrue(after.lateEntry());
        assertEquals("guests", after.lateReason());
    }

    private static OneTimeOrder change(OneTimeOrder order, OrderChange change, Instant now) {
        return order.changed(change, Sample.placement(Sample.window(now, true, null)), "UR-0009")
                .state();
    }

    private static OrderChange items(WantedItem... items) {
        return new OrderChange(null, null, List.of(items), null, null);
    }

    /** The order as it was placed when milk cost this much. */
    private static OneTimeOrder pricedAt(long paise) {
        PriceBook then = PriceBook.of(List.of(Sample.product(MILK, "1", paise)), List.of());
        Placement known = new Placement(
                Sample.customer(), then, List.of(), Sample.window(NOW, true, null), 60);
        return known.place(
                        ORDER.id(),
                        Sample.basket(day(20), Shift.MORNING, new WantedItem(MILK, qty("2"))),
                        "UR-9")
                .state();
    }
}
