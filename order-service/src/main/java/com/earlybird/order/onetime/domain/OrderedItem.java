package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.Quantity;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.pricing.domain.PriceRule;
import com.earlybird.order.pricing.domain.ResolvedPrice;

import java.math.BigDecimal;
import java.util.List;

/**
 * One product of an order, at the price fixed when it was placed.
 *
 * @param hsnCode or null
 * @param priceRule which rule gave the price; null for an order from before it was kept
 */
public record OrderedItem(
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        BigDecimal quantityStep,
        long unitPricePaise,
        long amountPaise,
        String hsnCode,
        PriceRule priceRule) {
    public OrderedItem {
        qty = Quantity.normal(qty);
        quantityStep = Quantity.normal(quantityStep);
    }

    static long totalPaise(List<OrderedItem> items) {
        return items.stream().mapToLong(OrderedItem::amountPaise).reduce(0, Math::addExact);
    }

    /** The same product at the same price, in another quantity. */
    OrderedItem times(BigDecimal otherQty) {
        return new OrderedItem(
                productId,
                productName,
                unit,
                otherQty,
                quantityStep,
                unitPricePaise,
                Money.linePaise(otherQty, unitPricePaise),
                hsnCode,
                priceRule);
    }

    static OrderedItem of(Product product, BigDecimal qty, ResolvedPrice price) {
        return new OrderedItem(
                product.id(),
                product.name(),
                product.unit(),
                qty,
                product.quantityStep(),
                price.unitPricePaise(),
                Money.linePaise(qty, price.unitPricePaise()),
                product.hsnCode(),
                price.priceRule());
    }
}
