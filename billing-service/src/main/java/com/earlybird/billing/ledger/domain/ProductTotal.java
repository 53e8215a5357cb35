package com.earlybird.billing.ledger.domain;

import java.math.BigDecimal;

/**
 * What of one product is on a page, corrections included.
 *
 * @param qtyThousandths whole thousandths of its unit, so that the store can add them up
 * @param amountPaise what it makes the customer owe
 */
public record ProductTotal(long qtyThousandths, long amountPaise) {
    private static final int DECIMAL_PLACES = 3;

    static ProductTotal of(ItemSold item, long owedPaise) {
        long thousandths = item.qty().movePointRight(DECIMAL_PLACES).longValueExact();
        return new ProductTotal(thousandths, owedPaise);
    }

    public ProductTotal plus(ProductTotal other) {
        return new ProductTotal(
                Math.addExact(qtyThousandths, other.qtyThousandths),
                Math.addExact(amountPaise, other.amountPaise));
    }

    public BigDecimal qty() {
        return ItemSold.normal(BigDecimal.valueOf(qtyThousandths, DECIMAL_PLACES));
    }

    boolean isNothing() {
        return qtyThousandths == 0 && amountPaise == 0;
    }
}
