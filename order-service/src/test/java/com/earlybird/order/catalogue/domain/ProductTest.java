package com.earlybird.order.catalogue.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.settings.domain.CutOffTimes;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
    @ParameterizedTest
    @CsvSource({"0, ok", "2, ok", "10, ok", "1, quantity-limits", "11, quantity-limits"})
    void a_quantity_is_within_the_limits_or_nothing(String qty, String answer) {
        QuantityRule rule = new QuantityRule(qty("1"), qty("2"), qty("10"));

        if (answer.equals("ok")) {
            assertDoesNotThrow(() -> rule.check(qty(qty)));
        } else {
            assertEquals(answer, code(() -> rule.check(qty(qty))));
        }
    }

    @Test
    void limits_that_contradict_each_other_or_the_step_are_refused() {
        assertEquals("validation-failed", code(() -> limited("3", "2")));
        assertEquals("validation-failed", code(() -> limited("1.5", null)));
        assertEquals("validation-failed", code(() -> limited(null, "2.5")));
    }

    @Test
    void a_limit_of_nothing_and_empty_cut_offs_take_them_away() {
        Product limited = limited("2", "10");

        Product free = limited.described(
                new ProductDetails(
                        null,
                        null,
                        null,
                        null,
                        null,
                        qty("0"),
                        null,
                        null,
                        "",
                        new CutOffTimes(null, null, null, null),
                        null),
                NOW.plusSeconds(1));

        assertNull(free.minQty());
        assertEquals(qty("10"), free.maxQty());
        assertNull(free.cutOffs());
        assertNull(free.pictureUrl());
        assertEquals(NOW.plusSeconds(1), free.updatedAt());
    }

    @Test
    void the_same_again_changes_nothing_not_even_its_time() {
        Product limited = limited("2", "10");

        assertSame(
                limited,
                limited.described(
                        new ProductDetails(
                                limited.name(),
                                null,
                                null,
                                null,
                                null,
                                qty("2"),
                                null,
                                null,
                                null,
                                null,
                                true),
                        NOW.plusSeconds(1)));
    }

    @Test
    void of_several_products_the_one_that_closes_first_decides() {
        Product usual = Sample.milk();
        Product early = limited(null, null);
        ChangeWindow window = Sample.window(NOW, true, null);

        ChangeWindow both =
                ProductWindow.strictest(window, List.of(usual, early), day(17), Shift.MORNING);

        assertEquals("cutoff-passed", code(() -> both.mustBeOpen(day(17), Shift.MORNING)));
        assertFalse(ProductWindow.strictest(window, List.of(usual), day(17), Shift.MORNING)
                .isLate(day(17), Shift.MORNING));
        assertFalse(both.isLate(day(18), Shift.MORNING));
    }

    @Test
    void a_category_is_there_once_however_it_is_spelt() {
        assertEquals(Category.idOf("Milk & Curd"), Category.idOf(" milk curd "));
    }

    /** A product that closes at nine in the morning two days ahead. */
    private static Product limited(String min, String max) {
        return Sample.milk()
                .described(
                        new ProductDetails(
                                null,
                                null,
                                null,
                                null,
                                null,
                                min == null ? null : qty(min),
                                max == null ? null : qty(max),
                                null,
                                "https://example.org/milk.jpg",
                                new CutOffTimes(LocalTime.of(9, 0), 2, null, null),
                                null),
                        NOW);
    }
}
