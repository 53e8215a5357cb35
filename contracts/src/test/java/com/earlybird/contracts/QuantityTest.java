package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "1.500000", "10000", "1E+4", "10000.000"})
    void a_quantity_lies_in_its_bounds_with_at_most_three_places(String qty) {
        assertTrue(Quantity.isValid(new BigDecimal(qty)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.001", "0.0001", "10000.001", "1E+999999999", "1E-999999999"})
    void anything_else_is_no_quantity(String qty) {
        BigDecimal wrong = new BigDecimal(qty);

        assertFalse(Quantity.isValid(wrong));
        assertThrows(IllegalArgumentException.class, () -> Quantity.normal(wrong));
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "1E+1, 10", "0.000, 0", "2.000, 2", "0.250, 0.25", "100, 100"})
    void a_quantity_is_written_in_one_way_only(String qty, String expected) {
        BigDecimal normal = Quantity.normal(new BigDecimal(qty));

        assertEquals(expected, normal.toString());
        assertEquals(new BigDecimal(expected), normal);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25", "0.75, 0.25", "0, 1", "3, 1", "0.5, 0.500", "0.3, 0.1"})
    void a_multiple_of_the_step_fits(String qty, String step) {
        assertTrue(Quantity.fitsStep(new BigDecimal(qty), new BigDecimal(step)));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.25", "1.5, 1", "-1, 1", "10001, 1"})
    void anything_between_the_steps_does_not_fit(String qty, String step) {
        assertFalse(Quantity.fitsStep(new BigDecimal(qty), new BigDecimal(step)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0001"})
    void a_step_that_is_no_quantity_above_zero_is_refused(String step) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Quantity.fitsStep(BigDecimal.ONE, new BigDecimal(step)));
    }
}
