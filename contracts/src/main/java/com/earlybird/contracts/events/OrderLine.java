package com.earlybird.contracts.events;

import com.earlybird.contracts.Money;

import java.math.BigDecimal;

/**
 * One product of a one-time order, at the price fixed when it was placed.
 *
 * @param qty in the product's unit, above 0
 * @param unitPricePaise of one unit, tax included
 * @param amountPaise {@code round_half_up(qty × unit_price_paise)}
 */
public record OrderLine(
        String productId,
        String productName,
        BigDecimal qty,
        long unitPricePaise,
        long amountPaise) {
    public OrderLine {
        Check.text(productId, "product_id");
        Check.text(productName, "product_name");
        qty = Check.positiveQuantity(qty, "qty");
        Check.notNegative(unitPricePaise, "unit_price_paise");
        Check.that(
                amountPaise == Money.linePaise(qty, unitPricePaise),
                "amount_paise is qty × unit_price_paise, rounded half up");
    }
}
