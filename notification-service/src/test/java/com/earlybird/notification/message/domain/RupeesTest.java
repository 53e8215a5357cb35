package com.earlybird.notification.message.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupeesTest {
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
        assertEquals(text, Rupees.text(paise));
    }
}
