package com.earlybird.order.catalogue.api;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.catalogue.domain.Product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * A product.
 *
 * @param pricePaise today's, or null before the first price
 * @param taxRatePercent today's
 */
public record ProductView(
        String id,
        String name,
        String category,
        String unit,
        Long pricePaise,
        String hsnCode,
        BigDecimal taxRatePercent,
        BigDecimal quantityStep,
        String description,
        boolean active,
        List<DatedPrice> prices,
        List<DatedTaxRate> taxRates,
        Instant createdAt,
        Instant updatedAt) {
    static ProductView of(Product product, LocalDate today) {
        OptionalLong price = product.pricePaiseOn(today);
        return new ProductView(
                product.id(),
                product.name(),
                product.category(),
                product.unit(),
                price.isPresent() ? price.getAsLong() : null,
                product.hsnCode(),
                product.taxRateOn(today),
                product.quantityStep(),
                product.description(),
                product.active(),
                product.prices(),
                product.taxRates(),
                product.createdAt(),
                product.updatedAt());
    }
}
