package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.events.ScheduledItem;

import java.math.BigDecimal;

/**
 * One product of a delivery, at the price and tax rate it was planned with. Quantities are in
 * {@code unit}; {@code deliveredQty} is 0 until something is confirmed.
 */
public record DeliveryItem(
        String productId,
        String productName,
        String unit,
        BigDecimal orderedQty,
        BigDecimal deliveredQty,
        BigDecimal quantityStep,
        long unitPricePaise,
        String hsnCode,
        BigDecimal taxRatePercent) {
    public DeliveryItem {
        orderedQty = Quantity.normal(orderedQty);
        deliveredQty = Quantity.normal(deliveredQty);
        quantityStep = Quantity.normal(quantityStep);
        taxRatePercent = Quantity.normal(taxRatePercent);
    }

    static DeliveryItem planned(ScheduledItem item) {
        return new DeliveryItem(
                item.productId(),
                item.productName(),
                item.unit(),
                item.qty(),
                BigDecimal.ZERO,
                item.quantityStep(),
                item.unitPricePaise(),
                item.hsnCode(),
                item.taxRatePercent());
    }

    DeliveryItem delivered(BigDecimal qty) {
        return new DeliveryItem(
                productId,
                productName,
                unit,
                orderedQty,
                qty,
                quantityStep,
                unitPricePaise,
                hsnCode,
                taxRatePercent);
    }

    /** What the delivered quantity costs, in paise. */
    public long amountPaise() {
        return Money.linePaise(deliveredQty, unitPricePaise);
    }
}
