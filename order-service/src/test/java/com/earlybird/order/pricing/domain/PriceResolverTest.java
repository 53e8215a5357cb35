package com.earlybird.order.pricing.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.order.Sample;
import com.earlybird.order.catalogue.domain.Product;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceResolverTest {
    private final PriceAgreement agreement = PriceAgreement.first(
                    Sample.CUSTOMER, Sample.MILK, new AgreedPrice(3_000, day(10), day(20)), NOW)
            .with(new AgreedPrice(2_800, day(15), day(17)), NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, 3400, PRODUCT_PRICE",
        "2026-01-10, 3000, CUSTOMER_AGREEMENT",
        "2026-01-14, 3000, CUSTOMER_AGREEMENT",
        "2026-01-15, 2800, CUSTOMER_AGREEMENT",
        "2026-01-17, 2800, CUSTOMER_AGREEMENT",
        "2026-01-18, 3000, CUSTOMER_AGREEMENT",
        "2026-01-20, 3000, CUSTOMER_AGREEMENT",
        "2026-01-21, 3400, PRODUCT_PRICE",
    })
    void the_customers_own_price_holds_to_its_last_day_and_the_latest_begun_wins(
            LocalDate date, long paise, ResolvedPrice.Rule rule) {
        assertEquals(
                new ResolvedPrice(paise, rule),
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
