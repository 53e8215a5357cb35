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
 * @param minQty the least of it in a line of an order, or null
 * @param maxQty the most of it in a line of an order, or null
 * @param cutOffs its own, or null for those of the settings
 * @param active false when it is discontinued
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
        BigDecimal minQty,
        BigDecimal maxQty,
        String description,
        String pictureUrl,
        CutOffTimesBody cutOffs,
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
                product.minQty(),
                product.maxQty(),
                product.description(),
                product.pictureUrl(),
                CutOffTimesBody.of(product.cutOffs()),
                product.active(),
                product.prices(),
                product.taxRates(),
                product.createdAt(),
                product.updatedAt());
    }
}
