package com.earlybird.contracts.events;

import java.math.BigDecimal;

/**
 * One product to carry, at the price and tax rate of the delivery date.
 *
 * @param unit what one of it is
 * @param qty in that unit, above 0
 * @param quantityStep what a delivered quantity must be a multiple of
 * @param unitPricePaise of one unit, tax included
 * @param hsnCode or null
 * @param taxRatePercent GST, central and state together, in percent
 */
public record ScheduledItem(
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        BigDecimal quantityStep,
        long unitPricePaise,
        String hsnCode,
        BigDecimal taxRatePercent) {
    public ScheduledItem {
        Check.text(productId, "product_id");
        Check.text(productName, "product_name");
        Check.text(unit, "unit");
        qty = Check.positiveQuantity(qty, "qty");
        quantityStep = Check.positiveQuantity(quantityStep, "quantity_step");
        Check.notNegative(unitPricePaise, "unit_price_paise");
        taxRatePercent = Check.percent(taxRatePercent, "tax_rate_percent");
    }
}
