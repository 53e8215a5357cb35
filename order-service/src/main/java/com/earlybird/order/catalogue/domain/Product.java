package com.earlybird.order.catalogue.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.contracts.events.ProductState;
import com.earlybird.platform.kernel.Fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something sold by a unit, with dated prices and tax rates.
 *
 * @param unit what one of it is, {@code 500 ml pouch}
 * @param quantityStep what a quantity is a multiple of, in units
 * @param hsnCode or null
 * @param description or null
 * @param active whether it is sold
 * @param prices oldest first, tax included
 * @param taxRates oldest first, in percent, central and state together
 */
public record Product(
        String id,
        String name,
        String category,
        String unit,
        BigDecimal quantityStep,
        String hsnCode,
        String description,
        boolean active,
        List<DatedPrice> prices,
        List<DatedTaxRate> taxRates,
        Instant createdAt,
        Instant updatedAt) {
    private static final int MOST_DATED = 500;

    public Product {
        quantityStep = Quantity.normal(quantityStep);
        prices = List.copyOf(prices);
        taxRates = List.copyOf(taxRates);
    }

    /** What one unit costs on {@code date}; empty before the first price. */
    public OptionalLong pricePaiseOn(LocalDate date) {
        return Dated.on(prices, DatedPrice::effectiveFrom, date)
                .map(price -> OptionalLong.of(price.pricePaise()))
                .orElse(OptionalLong.empty());
    }

    /** The tax rate on {@code date}, in percent; 0 where none is known. */
    public BigDecimal taxRateOn(LocalDate date) {
        return Dated.on(taxRates, DatedTaxRate::effectiveFrom, date)
                .map(DatedTaxRate::ratePercent)
                .orElse(BigDecimal.ZERO);
    }

    /** Sells it at another price from a day on; the same day again replaces. */
    public Product withPrice(DatedPrice price, Instant now) {
        return with(Dated.put(prices, DatedPrice::effectiveFrom, price, MOST_DATED), taxRates, now);
    }

    public Product withTaxRate(DatedTaxRate rate, Instant now) {
        return with(
                prices, Dated.put(taxRates, DatedTaxRate::effectiveFrom, rate, MOST_DATED), now);
    }

    /** What other services are told of it. */
    public Fact<ProductState> state(long version) {
        ProductState state = new ProductState(
                id,
                name,
                category,
                unit,
                quantityStep,
                hsnCode,
                active,
                prices,
                taxRates,
                version,
                updatedAt);
        return new Fact<>(Topics.PRODUCTS, id, state);
    }

    private Product with(List<DatedPrice> newPrices, List<DatedTaxRate> newRates, Instant now) {
        boolean same = newPrices.equals(prices) && newRates.equals(taxRates);
        return new Product(
                id,
                name,
                category,
                unit,
                quantityStep,
                hsnCode,
                description,
                active,
                newPrices,
                newRates,
                createdAt,
                same ? updatedAt : now);
    }
}
