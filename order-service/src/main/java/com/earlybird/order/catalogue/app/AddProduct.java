package com.earlybird.order.catalogue.app;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.catalogue.domain.HsnRates;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Adds a product with its first price and tax rate. Both hold from the first day that anything can be
 * entered for, so that a late order finds them.
 */
@ApplicationScoped
public class AddProduct {
    private final Products products;
    private final BusinessClock clock;

    AddProduct(Products products, BusinessClock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** {@code taxRatePercent} null takes the HSN table's. */
    public record Command(
            String id,
            String name,
            String category,
            String unit,
            long pricePaise,
            String hsnCode,
            BigDecimal taxRatePercent,
            BigDecimal quantityStep,
            String description,
            Caller caller) {}

    public Uni<Stored<Product>> handle(Command command) {
        Instant now = clock.now();
        LocalDate from = ChangeWindow.earliest(clock.today());
        Product product = new Product(
                command.id(),
                command.name(),
                command.category(),
                command.unit(),
                command.quantityStep() == null ? BigDecimal.ONE : command.quantityStep(),
                command.hsnCode(),
                command.description(),
                true,
                List.of(new DatedPrice(command.pricePaise(), from)),
                command.taxRatePercent() == null
                        ? HsnRates.of(command.hsnCode())
                        : List.of(new DatedTaxRate(command.taxRatePercent(), from)),
                now,
                now);
        return products.add(product, Act.of(command.caller(), "add-product"));
    }
}
