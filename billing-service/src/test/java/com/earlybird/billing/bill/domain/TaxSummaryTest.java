package com.earlybird.billing.bill.domain;

import static com.earlybird.billing.ledger.domain.Entries.payment;
import static com.earlybird.billing.ledger.domain.Entries.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.OrderType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxSummaryTest {
    @ParameterizedTest
    @CsvSource({
        // total, rate, each half: total × (R/2) / (100 + R)
        "10500, 5, 250",
        "21000, 5, 500",
        "100, 5, 2", // 2.38
        "105, 5, 3", // 2.5 goes up
        "11200, 12, 600",
        "11800, 18, 900",
        "10000, 0, 0",
        "12800, 28, 1400",
        "9999, 0.25, 12", // 12.468…
        "-10500, 5, -250",
        "1, 18, 0",
    })
    void half_of_the_tax_inside_is_rounded_half_up(long total, BigDecimal rate, long half) {
        TaxLine line = TaxLine.of("0401", rate, total);

        assertEquals(half, line.cgstPaise());
        assertEquals(half, line.sgstPaise());
        assertEquals(total - 2 * half, line.taxablePaise());
    }

    @Test
    void it_is_grouped_by_hsn_and_rate_and_holds_only_what_was_sold() {
        List<TaxLine> lines = TaxSummary.of(List.of(
                sold("a", OrderType.SUBSCRIPTION, 10_500, "0406", "5"),
                sold("b", OrderType.ONE_TIME, 10_500, "0406", "5.0"),
                sold("c", OrderType.ONE_TIME, 5_000, "0401", "0"),
                sold("d", OrderType.ONE_TIME, -5_250, "0406", "5"),
                sold("e", OrderType.ONE_TIME, 1_120, "0406", "12"),
                sold("f", OrderType.ONE_TIME, 1_000, null, "0"),
                payment("p", 9_999)));

        assertEquals(
                List.of("0401 5000", "0406 15750", "0406 1120", "null 1000"),
                lines.stream().map(l -> l.hsnCode() + " " + l.totalPaise()).toList());
        assertEquals(375, lines.get(1).cgstPaise());
    }

    @Test
    void the_parts_always_come_to_the_total_and_neither_half_is_above_its_share() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            long total = random.nextLong(1, 100_000_000);
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(0, 4_000), 2);

            TaxLine line = TaxLine.of("0401", rate, total);

            assertEquals(total, line.taxablePaise() + line.cgstPaise() + line.sgstPaise());
            assertTrue(line.cgstPaise() >= 0 && line.taxablePaise() > 0 || total < 3);
            // Twice a half is the tax of the taxable part, to within the two roundings.
            BigDecimal off = BigDecimal.valueOf(line.cgstPaise())
                    .multiply(BigDecimal.valueOf(2)
                            .multiply(BigDecimal.valueOf(100).add(rate)))
                    .subtract(rate.multiply(BigDecimal.valueOf(total)));
            assertTrue(off.abs().compareTo(BigDecimal.valueOf(100).add(rate)) <= 0);
        }
    }
}
