package com.earlybird.order.pricing.domain;

/** A price and the rule that gave it. */
public record ResolvedPrice(long unitPricePaise, Rule rule) {
    /** Where a price comes from; the first that has one decides. */
    public enum Rule {
        CUSTOMER_AGREEMENT,
        PRODUCT_PRICE
    }
}
