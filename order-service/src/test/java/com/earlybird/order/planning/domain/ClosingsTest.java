package com.earlybird.order.planning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.order.settings.domain.CutOffTimes;
import com.earlybird.order.settings.domain.OrderSettings;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingsTest {
    private static final Product MILK = Sample.milk();

    // Bread is baked overnight: its mornings close at 16:00 the day before. Milk closes at 20:00.
    private static final Product BREAD = closing("PR-0002", LocalTime.of(16, 0), 1);

    // A cake takes two days.
    private static final Product CAKE = closing("PR-0003", LocalTime.of(10, 0), 2);

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T06:29:59Z, 2026-01-15 MORNING",
        "2026-01-15T06:30:00Z, 2026-01-15 MORNING 2026-01-15 EVENING",
        "2026-01-15T14:29:59Z, 2026-01-15 MORNING 2026-01-15 EVENING",
        "2026-01-15T14:30:00Z, 2026-01-15 MORNING 2026-01-15 EVENING 2026-01-16 MORNING",
        "2026-01-15T18:30:00Z, 2026-01-16 MORNING",
    })
    void from_today_on_those_whose_cut_off_has_passed_are_closed(Instant now, String closed) {
        List<Closings.Closed> found = closings(MILK).closedBy(now);

        assertEquals(
                closed,
                found.stream()
                        .map(c -> c.shift().date() + " " + c.shift().shift())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:29:59Z, false, false",
        "2026-01-15T10:30:00Z, true, false",
        "2026-01-15T14:30:00Z, true, true",
    })
    void a_product_with_a_cut_off_of_its_own_is_planned_when_that_has_passed(
            Instant now, boolean bread, boolean milk) {
        Closings closings = closings(MILK, BREAD);

        Coverage coverage = Coverage.closedAt(
                closings.lastClosing(Sample.day(16), Shift.MORNING, now).orElse(null));

        assertEquals(bread, covers(coverage, closings, BREAD));
        assertEquals(milk, covers(coverage, closings, MILK));
    }

    @Test
    void of_several_products_the_one_that_closes_first_decides() {
        Closings closings = closings(MILK, BREAD, CAKE);

        assertEquals(
                Instant.parse("2026-01-14T04:30:00Z"),
                closings.of(
                        List.of(MILK.id(), CAKE.id(), BREAD.id()), Sample.day(16), Shift.MORNING));
    }

    @Test
    void a_product_that_closes_days_ahead_closes_shifts_beyond_tomorrow() {
        List<Closings.Closed> found =
                closings(MILK, CAKE).closedBy(Instant.parse("2026-01-15T05:00:00Z"));

        assertTrue(found.contains(new Closings.Closed(
                new PlannedShift(Sample.day(17), Shift.MORNING),
                Instant.parse("2026-01-15T04:30:00Z"))));
        assertFalse(covers(
                Coverage.closedAt(Instant.parse("2026-01-15T04:30:00Z")), closings(MILK), MILK));
    }

    private static boolean covers(Coverage coverage, Closings closings, Product product) {
        return coverage.takesIn(closings.of(List.of(product.id()), Sample.day(16), Shift.MORNING));
    }

    private static Closings closings(Product... products) {
        return new Closings(
                OrderSettings.DEFAULT.cutOff(Sample.INDIA),
                Stream.of(products).collect(Collectors.toMap(Product::id, p -> p)));
    }

    private static Product closing(String id, LocalTime morning, int daysBefore) {
        CutOffTimes own = new CutOffTimes(morning, daysBefore, null, null);
        return Sample.product(id, "1", 3_000)
                .described(
                        new ProductDetails(
                                null, null, null, null, null, null, null, null, null, own, null),
                        Sample.NOW);
    }
}
