package com.earlybird.delivery.earning.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a delivery boy delivered on one day, as it stands confirmed now.
 *
 * @param deliveries orders of which anything was handed over
 * @param deliveredPaise what all that costs the customers
 */
public record WorkDay(
        LocalDate date, long deliveries, List<WorkProduct> products, long deliveredPaise) {
    /** One product; {@code qty} in the product's unit. */
    public record WorkProduct(String productId, String productName, BigDecimal qty) {}

    public WorkDay {
        products = List.copyOf(products);
    }
}
