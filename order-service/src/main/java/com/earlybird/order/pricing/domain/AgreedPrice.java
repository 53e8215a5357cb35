package com.earlybird.order.pricing.domain;

import java.time.LocalDate;

/**
 * A customer's own price of a product.
 *
 * @param pricePaise of one unit, tax included
 * @param effectiveFrom the first date on which it holds
 * @param effectiveTo the last one, itself included; null for no end
 */
public record AgreedPrice(long pricePaise, LocalDate effectiveFrom, LocalDate effectiveTo) {
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }
}
