package com.earlybird.order.onetime.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.order.settings.domain.ChangeWindow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    private static final ChangeWindow CUSTOMER_NOW = Sample.window(NOW, true, null);
    private static final WantedItem TWO_MILK = new WantedItem(Sample.MILK, qty("2"));

    @Test
    void prices_are_fixed_and_lines_are_rounded_half_up() {
        OneTimeOrder order =
                place(CUSTOMER_NOW, day(20), TWO_MILK, new WantedItem("PR-0002", qty("0.25")));

        assertEquals(6_800 + 10_500, order.totalPaise());
        assertEquals(OrderStatus.PENDING, order.status());
        assertFalse(order.lateEntry());
    }

    @Test
    void no_items_is_refused() {
        assertEquals("no-items", code(() -> place(CUSTOMER_NOW, day(20))));
    }

    @Test
    void a_product_twice_is_refused() {
        assertEquals(
                "validation-failed", code(() -> place(CUSTOMER_NOW, day(20), TWO_MILK, TWO_MILK)));
    }

    @Test
    void an_unknown_product_is_refused() {
        assertEquals(
                "product-unknown",
                code(() -> place(CUSTOMER_NOW, day(20), new WantedItem("PR-9", qty("1")))));
    }

    @ParameterizedTest
    @CsvSource({"PR-0001, 1.5", "PR-0002, 0.3", "PR-0001, 0", "PR-0001, -1", "PR-0001, 20000"})
    void a_quantity_off_the_step_is_refused(String product, String qty) {
        assertEquals(
                "quantity-step",
                code(() -> place(CUSTOMER_NOW, day(20), new WantedItem(product, qty(qty)))));
    }

    @Test
    void the_last_day_of_the_horizon_is_taken_and_the_next_is_not() {
        LocalDate last = Sample.TODAY.plusDays(60);

        assertEquals(last, place(CUSTOMER_NOW, last, TWO_MILK).deliveryDate());
        assertEquals("horizon", code(() -> place(CUSTOMER_NOW, last.plusDays(1), TWO_MILK)));
    }

    @Test
    void a_customer_cannot_order_after_the_cut_off() {
        assertEquals("cutoff-passed", code(() -> place(CUSTOMER_NOW, day(15), TWO_MILK)));
    }

    @Test
    void staff_enter_late_with_a_reason_and_it_is_marked() {
        OneTimeOrder order = place(Sample.window(NOW, false, "phoned"), day(3), TWO_MILK);

        assertTrue(order.lateEntry());
        assertEquals("phoned", order.lateReason());
    }

    @Test
    void a_customer_who_is_not_active_that_day_cannot_order() {
        Placement known = new Placement(
                Sample.customer(CustomerStatus.STOPPED),
                Sample.placement(CUSTOMER_NOW).prices(),
                List.of(),
                CUSTOMER_NOW,
                60);

        assertEquals(
                "customer-not-active",
                code(() -> known.place("OR-1", basket(day(20), TWO_MILK), "UR-1")));
    }

    @Test
    void a_discontinued_product_is_refused() {
        Product milk = Sample.milk();
        Product gone = milk.described(
                new ProductDetails(
                        null, null, null, null, null, null, null, null, null, null, false),
                NOW);
        Placement known = new Placement(
                Sample.customer(),
                PriceBook.of(List.of(gone), List.of()),
                List.of(),
                CUSTOMER_NOW,
                60);

        assertEquals(
                "product-discontinued",
                code(() -> known.place("OR-1", basket(day(20), TWO_MILK), "UR-1")));
    }

    @Test
    void an_address_must_be_the_customers() {
        Basket elsewhere = new Basket(
                Sample.CUSTOMER,
                day(20),
                Shift.MORNING,
                List.of(TWO_MILK),
                "AD-9",
                null,
                null,
                false);

        assertEquals("address-unknown", code(() -> Sample.placement(CUSTOMER_NOW)
                .place("OR-1", elsewhere, "UR-1")));
    }

    @Test
    void a_held_day_cannot_be_ordered_for() {
        Placement held = Sample.placement(CUSTOMER_NOW, Sample.hold(day(20), null, null, null));

        assertEquals("on-hold", code(() -> held.place("OR-1", basket(day(20), TWO_MILK), "UR-1")));
    }

    @Test
    void the_same_basket_in_another_order_is_the_same_and_another_is_not() {
        WantedItem paneer = new WantedItem("PR-0002", qty("0.50"));
        Basket one = Sample.basket(day(20), Shift.MORNING, TWO_MILK, paneer);
        Basket same = Sample.basket(
                day(20), Shift.MORNING, new WantedItem("PR-0002", qty("0.5")), TWO_MILK);

        assertEquals(DuplicateGuard.key(one), DuplicateGuard.key(same));
        assertNotEquals(
                DuplicateGuard.key(one),
                DuplicateGuard.key(Sample.basket(day(20), Shift.EVENING, TWO_MILK, paneer)));
    }

    private static OneTimeOrder place(ChangeWindow window, LocalDate date, WantedItem... items) {
        return Sample.placement(window)
                .place("OR-1", basket(date, items), "UR-1")
                .state();
    }

    private static Basket basket(LocalDate date, WantedItem... items) {
        return Sample.basket(date, Shift.MORNING, items);
    }
}
