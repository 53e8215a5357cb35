package com.earlybird.order.pricing.domain;

import com.earlybird.order.catalogue.domain.Product;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The price of a delivery date: the customer's own dated price, else the product's (product.md). */
public final class PriceResolver {
    private PriceResolver() {}

    /**
     * The price of one unit on {@code date}, tax included.
     *
     * @param agreement the customer's own, or null where there is none
     * @return empty if neither has a price on that date
     */
    public static Optional<ResolvedPrice> resolve(
            PriceAgreement agreement, Product product, LocalDate date) {
        if (agreement != null) {
            OptionalLong own = agreement.pricePaiseOn(date);
            if (own.isPresent()) {
                return Optional.of(
                        new ResolvedPrice(own.getAsLong(), ResolvedPrice.Rule.CUSTOMER_AGREEMENT));
            }
        }
        OptionalLong general = product.pricePaiseOn(date);
        return general.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ResolvedPrice(general.getAsLong(), ResolvedPrice.Rule.PRODUCT_PRICE));
    }
}
