package com.earlybird.contracts.events;

import com.earlybird.contracts.Money;

import java.math.BigDecimal;

/**
 * One product of a confirmed delivery. Quantities are in {@code unit}.
 *
 * @param orderedQty what was to be carried
 * @param deliveredQty what was handed over, by this revision; never above what was ordered
 * @param previousQty what the revision before said; 0 in the first
 * @param unitPricePaise of one unit, tax included
 * @param hsnCode or null
 * @param taxRatePercent GST, central and state together, in percent
 */
public record ConfirmedItem(
        String productId,
        String productName,
        String unit,
        BigDecimal orderedQty,
        BigDecimal deliveredQty,
        BigDecimal previousQty,
        long unitPricePaise,
        String hsnCode,
        BigDecimal taxRatePercent) {
    public ConfirmedItem {
        Check.text(productId, "product_id");
        Check.text(productName, "product_name");
        Check.text(unit, "unit");
        orderedQty = Check.positiveQuantity(orderedQty, "ordered_qty");
        deliveredQty = Check.quantity(deliveredQty, "delivered_qty");
        previousQty = Check.quantity(previousQty, "previous_qty");
        Check.that(deliveredQty.compareTo(orderedQty) <= 0, "delivered_qty is at most ordered_qty");
        Check.that(previousQty.compareTo(orderedQty) <= 0, "previous_qty is at most ordered_qty");
        Check.notNegative(unitPricePaise, "unit_price_paise");
        taxRatePercent = Check.percent(taxRatePercent, "tax_rate_percent");
    }

    /** What the delivered quantity costs, in paise. */
    public long amountPaise() {
        return Money.linePaise(deliveredQty, unitPricePaise);
    }

    /** What this revision adds to the revision before, in paise; negative where less was given. */
    public long differencePaise() {
        return amountPaise() - Money.linePaise(previousQty, unitPricePaise);
    }
}
