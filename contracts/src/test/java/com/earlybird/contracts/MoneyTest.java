package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "2, 25000, 50000",
        "0, 25000, 0",
        "0.5, 3401, 1701", // 1700.5 goes up
        "0.499, 1, 0",
        "0.5, 1, 1",
        "0.333, 999, 333", // 332.667
        "0.1, 3, 0", // 0.3
        "1.005, 100, 101", // 100.5: as a binary fraction it would fall below the half
    })
    void a_line_is_quantity_times_price_rounded_half_up(
            String qty, long unitPricePaise, long expected) {
        assertEquals(expected, Money.linePaise(new BigDecimal(qty), unitPricePaise));
    }

    @Test
    void a_line_is_exact_where_a_floating_number_would_not_be() {
        long justAboveTwoToThe53 = 9_007_199_254_740_993L;

        assertEquals(
                justAboveTwoToThe53, Money.linePaise(new BigDecimal("1.000"), justAboveTwoToThe53));
    }

    @Test
    void a_line_too_large_to_count_is_refused_and_not_wrapped() {
        assertThrows(
                ArithmeticException.class,
                () -> Money.linePaise(new BigDecimal("2"), Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "49, 0",
        "50, 100",
        "99, 100",
        "100, 100",
        "115750, 115800",
        "115749, 115700"
    })
    void an_amount_owed_is_rounded_to_the_nearest_rupee_half_going_up(long paise, long expected) {
        assertEquals(expected, Money.roundToRupeePaise(paise));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -50, Long.MIN_VALUE})
    void a_credit_is_never_rounded(long credit) {
        assertThrows(IllegalArgumentException.class, () -> Money.roundToRupeePaise(credit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|₹0.00",
                "5|₹0.05",
                "99900|₹999.00",
                "100000|₹1,000.00",
                "12345650|₹1,23,456.50",
                "10000000|₹1,00,000.00",
                "1000000000|₹1,00,00,000.00",
                "-19750|-₹197.50",
                "-9223372036854775808|-₹92,23,37,20,36,85,47,758.08"
            })
    void paise_are_written_as_rupees_in_indian_groups(long paise, String text) {
        assertEquals(text, Money.rupees(paise));
    }
}
