package com.earlybird.order.pricing.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.domain.HsnRates;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceResolverTest {
    private final PriceAgreement agreement = PriceAgreement.first(
                    Sample.CUSTOMER, Sample.MILK, new AgreedPrice(3_000, day(10), day(20)), NOW)
            .with(new AgreedPrice(2_800, day(15), day(17)), NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, 3400, PRODUCT",
        "2026-01-10, 3000, AGREED",
        "2026-01-14, 3000, AGREED",
        "2026-01-15, 2800, AGREED",
        "2026-01-17, 2800, AGREED",
        "2026-01-18, 3000, AGREED",
        "2026-01-20, 3000, AGREED",
        "2026-01-21, 3400, PRODUCT",
    })
    void the_customers_own_price_holds_to_its_last_day_and_the_latest_begun_wins(
            LocalDate date, long paise, PriceRule rule) {
        assertEquals(
                new ResolvedPrice(paise, rule, BigDecimal.ZERO, TaxRule.PRODUCT),
                PriceResolver.resolve(agreement, Sample.milk(), date).orElseThrow());
    }

    @Test
    void a_products_price_changes_on_its_day_and_not_before() {
        Product dearer = Sample.milk().withPrice(new DatedPrice(3_600, day(20)), NOW);

        assertEquals(
                3_400,
                PriceResolver.resolve(null, dearer, day(19)).orElseThrow().unitPricePaise());
        assertEquals(
                3_600,
                PriceResolver.resolve(null, dearer, day(20)).orElseThrow().unitPricePaise());
    }

    @Test
    void a_tax_rate_that_changes_in_mid_month_gives_each_date_its_own() {
        Product taxed =
                Sample.milk().withTaxRate(new DatedTaxRate(new BigDecimal("5"), day(22)), NOW);

        ResolvedPrice before = PriceResolver.resolve(agreement, taxed, day(21)).orElseThrow();
        ResolvedPrice after = PriceResolver.resolve(agreement, taxed, day(22)).orElseThrow();

        assertEquals(BigDecimal.ZERO, before.taxRatePercent());
        assertEquals(new BigDecimal("5"), after.taxRatePercent());
        assertEquals(before.unitPricePaise(), after.unitPricePaise());
    }

    @Test
    void the_rule_of_the_tax_is_said() {
        Product byTable = Product.added(
                "PR-0002",
                new ProductDetails(
                        "Curd", "dairy", "kg", "0403", null, null, null, null, null, null, null),
                List.of(new DatedPrice(100, day(1))),
                HsnRates.of("0403"),
                NOW);
        Product own = byTable.withTaxRate(new DatedTaxRate(new BigDecimal("5"), day(22)), NOW);

        assertEquals(TaxRule.HSN, rule(own, day(21)));
        assertEquals(TaxRule.PRODUCT, rule(own, day(22)));
        assertEquals(
                TaxRule.NONE,
                rule(
                        Sample.milk().withPrice(new DatedPrice(1, LocalDate.of(2025, 12, 1)), NOW),
                        LocalDate.of(2025, 12, 31)));
    }

    private static TaxRule rule(Product product, LocalDate date) {
        return PriceResolver.resolve(null, product, date).orElseThrow().taxRule();
    }

    @Test
    void before_the_first_price_there_is_none() {
        assertTrue(PriceResolver.resolve(null, Sample.milk(), LocalDate.of(2025, 12, 31))
                .isEmpty());
    }

    @Test
    void an_agreement_that_ends_before_it_begins_is_refused() {
        assertEquals(
                "validation-failed",
                code(() ->
                        PriceAgreement.first("C", "P", new AgreedPrice(1, day(2), day(1)), NOW)));
    }

    @Test
    void a_price_from_the_same_day_replaces() {
        PriceAgreement again = agreement.with(new AgreedPrice(2_500, day(10), null), NOW);

        assertEquals(2, again.prices().size());
        assertEquals(2_500, again.pricePaiseOn(day(30)).orElseThrow());
    }
}
