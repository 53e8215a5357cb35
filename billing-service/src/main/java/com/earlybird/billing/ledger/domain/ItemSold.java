package com.earlybird.billing.ledger.domain;

import com.earlybird.contracts.Money;

import java.math.BigDecimal;

/**
 * The product of a charge, as it was when it was delivered.
 *
 * @param qty in {@code unit}; below zero where a correction takes back
 * @param unitPricePaise of one unit, tax included
 * @param hsnCode or null
 * @param taxRatePercent GST, central and state together
 */
public record ItemSold(
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        long unitPricePaise,
        String hsnCode,
        BigDecimal taxRatePercent) {
    public ItemSold {
        qty = normal(qty);
        taxRatePercent = normal(taxRatePercent);
    }

    /** At its price, tax included. */
    public long amountPaise() {
        return Money.linePaise(qty, unitPricePaise);
    }

    /** Equal numbers are equal objects, whatever way they took through the store. */
    static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
