package com.earlybird.order.pricing.domain;

import com.earlybird.order.catalogue.domain.HsnRates;
import com.earlybird.order.catalogue.domain.Product;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The one function of prices: what a product costs a customer on a date, and the tax inside. The
 * customer's own dated price, else the product's (product.md); the tax rate is the product's on that
 * date, whoever buys, so a rate that changes in mid-month gives each delivery date its own.
 */
public final class PriceResolver {
    private PriceResolver() {}

    /**
     * The price of one unit on {@code date}, tax included, and its tax rate.
     *
     * @param agreement the customer's own, or null where there is none
     * @return empty if neither has a price on that date
     */
    public static Optional<ResolvedPrice> resolve(
            PriceAgreement agreement, Product product, LocalDate date) {
        OptionalLong own = agreement == null ? OptionalLong.empty() : agreement.pricePaiseOn(date);
        if (own.isPresent()) {
            return Optional.of(with(own.getAsLong(), PriceRule.AGREED, product, date));
        }
        OptionalLong general = product.pricePaiseOn(date);
        return general.isEmpty()
                ? Optional.empty()
                : Optional.of(with(general.getAsLong(), PriceRule.PRODUCT, product, date));
    }

    private static ResolvedPrice with(long paise, PriceRule rule, Product product, LocalDate date) {
        return new ResolvedPrice(paise, rule, product.taxRateOn(date), taxRule(product, date));
    }

    private static TaxRule taxRule(Product product, LocalDate date) {
        return product.datedTaxRateOn(date)
                .map(rate ->
                        HsnRates.holds(product.hsnCode(), rate) ? TaxRule.HSN : TaxRule.PRODUCT)
                .orElse(TaxRule.NONE);
    }
}
