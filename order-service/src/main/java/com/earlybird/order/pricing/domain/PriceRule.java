package com.earlybird.order.pricing.domain;

/** Where a price comes from; the first that has one decides (product.md). */
public enum PriceRule {
    /** The customer's own dated price. */
    AGREED,
    /** The product's dated price. */
    PRODUCT
}
