package com.earlybird.order.supplier.domain;

import com.earlybird.order.subscription.domain.Weekday;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one supplier asks for one product, and when it can come.
 *
 * @param pricePaise of one unit of the product, as it is bought
 * @param deliveryDays the weekdays on which it is brought
 * @param leadDays how many days before the delivery it is ordered
 * @param active whether it is bought there now
 */
public record SupplierProduct(
        String id,
        String supplierId,
        String productId,
        long pricePaise,
        Set<Weekday> deliveryDays,
        int leadDays,
        boolean active,
        Instant updatedAt) {
    public SupplierProduct {
        Set<Weekday> days = EnumSet.noneOf(Weekday.class);
        days.addAll(deliveryDays);
        deliveryDays = Collections.unmodifiableSet(days);
    }

    /** The natural key: one document for each supplier and product. */
    public static String idOf(String supplierId, String productId) {
        return supplierId + ":" + productId;
    }

    /** As {@code next} says; the same again stays as it is. */
    public SupplierProduct replacedBy(SupplierProduct next) {
        boolean same = pricePaise == next.pricePaise
                && deliveryDays.equals(next.deliveryDays)
                && leadDays == next.leadDays
                && active == next.active;
        return same ? this : next;
    }
}
