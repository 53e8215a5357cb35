package com.earlybird.order.pricing.api;

import com.earlybird.order.pricing.app.FindPrice;
import com.earlybird.order.pricing.domain.PriceRule;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.order.pricing.domain.TaxRule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a product costs on a date.
 *
 * @param unitPricePaise of one unit, tax included
 * @param priceRule AGREED for the customer's own price, PRODUCT for everybody's
 * @param taxRatePercent the GST inside
 * @param taxRule PRODUCT for the product's own dated rate, HSN for the table's, NONE if none is known
 */
public record PriceView(
        String productId,
        String customerId,
        LocalDate date,
        long unitPricePaise,
        PriceRule priceRule,
        BigDecimal taxRatePercent,
        TaxRule taxRule) {
    static PriceView of(FindPrice.Query query, ResolvedPrice price) {
        return new PriceView(
                query.productId(),
                query.customerId(),
                query.date(),
                price.unitPricePaise(),
                price.priceRule(),
                price.taxRatePercent(),
                price.taxRule());
    }
}
