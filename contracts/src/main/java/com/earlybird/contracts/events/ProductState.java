package com.earlybird.contracts.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * All that other services know of a product: the current state, whole, under a version.
 *
 * @param unit what one of it is, {@code 500 ml pouch}
 * @param quantityStep what a quantity is a multiple of, in units
 * @param hsnCode or null
 * @param active whether it is sold
 * @param prices the dated prices
 * @param taxRates the dated rates
 * @param version grows by each change; a reader keeps the highest
 */
public record ProductState(
        String productId,
        String name,
        String category,
        String unit,
        BigDecimal quantityStep,
        String hsnCode,
        boolean active,
        List<DatedPrice> prices,
        List<DatedTaxRate> taxRates,
        long version,
        Instant updatedAt) {
    private static final int MAX_DATED = 1_000;

    public ProductState {
        Check.text(productId, "product_id");
        Check.text(name, "name");
        Check.text(category, "category");
        Check.text(unit, "unit");
        quantityStep = Check.positiveQuantity(quantityStep, "quantity_step");
        prices = Check.list(prices, MAX_DATED, "prices");
        taxRates = Check.list(taxRates, MAX_DATED, "tax_rates");
        Check.notNegative(version, "version");
        Check.present(updatedAt, "updated_at");
    }
}
