package com.earlybird.order.catalogue.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.Sample;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsnRatesTest {
    @ParameterizedTest
    @CsvSource({"0401, 0", "04031000, 0", "0406, 5", "190590, 0"})
    void a_known_heading_has_its_rate(String hsn, String percent) {
        assertEquals(new BigDecimal(percent), HsnRates.of(hsn).get(0).ratePercent());
    }

    @Test
    void no_code_is_untaxed_and_an_unknown_one_needs_a_rate() {
        assertEquals(BigDecimal.ZERO, HsnRates.of(null).get(0).ratePercent());
        assertEquals("tax-rate-needed", code(() -> HsnRates.of("2202")));
    }

    @Test
    void a_rate_holds_from_its_day() {
        Product taxed =
                Sample.milk().withTaxRate(new DatedTaxRate(new BigDecimal("12"), day(20)), NOW);

        assertEquals(BigDecimal.ZERO, taxed.taxRateOn(day(19)));
        assertEquals(new BigDecimal("12"), taxed.taxRateOn(day(20)));
    }
}
