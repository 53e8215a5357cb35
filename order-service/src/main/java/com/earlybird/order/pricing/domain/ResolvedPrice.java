package com.earlybird.order.pricing.domain;

import java.math.BigDecimal;

/**
 * What a product costs a customer on a date, with the rules that gave it.
 *
 * @param unitPricePaise of one unit, tax included
 * @param taxRatePercent the GST inside the price, central and state together
 */
public record ResolvedPrice(
        long unitPricePaise, PriceRule priceRule, BigDecimal taxRatePercent, TaxRule taxRule) {}
