package com.earlybird.order.catalogue.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.contracts.events.ProductState;
import com.earlybird.order.settings.domain.CutOffTimes;
import com.earlybird.platform.kernel.Fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something sold by a unit, with dated prices and tax rates.
 *
 * @param unit what one of it is, {@code 500 ml pouch}
 * @param quantityStep what a quantity is a multiple of, in units
 * @param minQty the least of it in a line, or null
 * @param maxQty the most of it in a line, or null
 * @param hsnCode or null
 * @param description or null
 * @param pictureUrl or null
 * @param cutOffs its own, or null for those of the settings
 * @param active whether it is sold; false is discontinued
 * @param prices oldest first, tax included
 * @param taxRates oldest first, in percent, central and state together
 */
public record Product(
        String id,
        String name,
        String category,
        String unit,
        BigDecimal quantityStep,
        BigDecimal minQty,
        BigDecimal maxQty,
        String hsnCode,
        String description,
        String pictureUrl,
        CutOffTimes cutOffs,
        boolean active,
        List<DatedPrice> prices,
        List<DatedTaxRate> taxRates,
        Instant createdAt,
        Instant updatedAt) {
    private static final int MOST_DATED = 500;

    public Product {
        quantityStep = Quantity.normal(quantityStep);
        minQty = limit(minQty);
        maxQty = limit(maxQty);
        pictureUrl = pictureUrl == null || pictureUrl.isEmpty() ? null : pictureUrl;
        cutOffs = cutOffs == null || cutOffs.isEmpty() ? null : cutOffs;
        prices = List.copyOf(prices);
        taxRates = List.copyOf(taxRates);
    }

    /** A product as it begins; without a step it is sold in whole units. */
    public static Product added(
            String id,
            ProductDetails d,
            List<DatedPrice> prices,
            List<DatedTaxRate> taxRates,
            Instant now) {
        Product product = new Product(
                id,
                d.name(),
                d.category(),
                d.unit(),
                or(d.quantityStep(), BigDecimal.ONE),
                d.minQty(),
                d.maxQty(),
                d.hsnCode(),
                d.description(),
                d.pictureUrl(),
                d.cutOffs(),
                or(d.active(), true),
                prices,
                taxRates,
                now,
                now);
        product.quantities().checkItself();
        return product;
    }

    /** As {@code d} says; what it leaves out stays, and the same again stays as it is. */
    public Product described(ProductDetails d, Instant now) {
        Product next = described(d, prices, taxRates, updatedAt);
        next.quantities().checkItself();
        return next.equals(this) ? this : described(d, prices, taxRates, now);
    }

    /** Which quantities of it can be asked for. */
    public QuantityRule quantities() {
        return new QuantityRule(quantityStep, minQty, maxQty);
    }

    /** What one unit costs on {@code date}; empty before the first price. */
    public OptionalLong pricePaiseOn(LocalDate date) {
        return Dated.on(prices, DatedPrice::effectiveFrom, date)
                .map(price -> OptionalLong.of(price.pricePaise()))
                .orElse(OptionalLong.empty());
    }

    /** The tax rate on {@code date}, in percent; 0 where none is known. */
    public BigDecimal taxRateOn(LocalDate date) {
        return datedTaxRateOn(date).map(DatedTaxRate::ratePercent).orElse(BigDecimal.ZERO);
    }

    /** The dated rate in force on {@code date}. */
    public Optional<DatedTaxRate> datedTaxRateOn(LocalDate date) {
        return Dated.on(taxRates, DatedTaxRate::effectiveFrom, date);
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
        return described(ProductDetails.NOTHING, newPrices, newRates, same ? updatedAt : now);
    }

    private Product described(
            ProductDetails d,
            List<DatedPrice> newPrices,
            List<DatedTaxRate> newRates,
            Instant newUpdatedAt) {
        return new Product(
                id,
                or(d.name(), name),
                or(d.category(), category),
                or(d.unit(), unit),
                or(d.quantityStep(), quantityStep),
                or(d.minQty(), minQty),
                or(d.maxQty(), maxQty),
                or(d.hsnCode(), hsnCode),
                or(d.description(), description),
                or(d.pictureUrl(), pictureUrl),
                or(d.cutOffs(), cutOffs),
                or(d.active(), active),
                newPrices,
                newRates,
                createdAt,
                newUpdatedAt);
    }

    private static BigDecimal limit(BigDecimal qty) {
        return qty == null || qty.signum() == 0 ? null : Quantity.normal(qty);
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }
}
