package com.earlybird.order.pricing.domain;

/** Where a tax rate comes from; the first that has one decides. */
public enum TaxRule {
    /** The product's own dated rate. */
    PRODUCT,
    /** The HSN table's rate, which the product took over when it was added. */
    HSN,
    /** No rate is known for the date, so 0. */
    NONE
}
