package com.earlybird.order.supplier.api;

import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.order.supplier.domain.SupplierProduct;

import java.time.Instant;
import java.util.Set;

/** What a supplier asks for a product, and on which weekdays it comes. */
public record SupplierProductView(
        String supplierId,
        String productId,
        long pricePaise,
        Set<Weekday> deliveryDays,
        int leadDays,
        boolean active,
        Instant updatedAt) {
    static SupplierProductView of(SupplierProduct product) {
        return new SupplierProductView(
                product.supplierId(),
                product.productId(),
                product.pricePaise(),
                product.deliveryDays(),
                product.leadDays(),
                product.active(),
                product.updatedAt());
    }
}
