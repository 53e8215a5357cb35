package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.Quantity;
import com.earlybird.order.catalogue.domain.Product;

import java.math.BigDecimal;

/** One product of an order, at the price fixed when it was placed; {@code hsnCode} may be null. */
public record OrderedItem(
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        BigDecimal quantityStep,
        long unitPricePaise,
        long amountPaise,
        String hsnCode) {
    public OrderedItem {
        qty = Quantity.normal(qty);
        quantityStep = Quantity.normal(quantityStep);
    }

    static OrderedItem of(Product product, BigDecimal qty, long unitPricePaise) {
        return new OrderedItem(
                product.id(),
                product.name(),
                product.unit(),
                qty,
                product.quantityStep(),
                unitPricePaise,
                Money.linePaise(qty, unitPricePaise),
                product.hsnCode());
    }
}
