package com.earlybird.order.catalogue.app;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.catalogue.domain.HsnRates;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Adds a product with its first price and tax rate. Both hold from the first day that anything can be
 * entered for, so that a late order finds them.
 */
@ApplicationScoped
public class AddProduct {
    private final Products products;
    private final AddCategory categories;
    private final BusinessClock clock;

    AddProduct(Products products, AddCategory categories, BusinessClock clock) {
        this.products = products;
        this.categories = categories;
        this.clock = clock;
    }

    /** {@code taxRatePercent} null takes the HSN table's. */
    public record Command(
            String id,
            ProductDetails details,
            long pricePaise,
            BigDecimal taxRatePercent,
            Caller caller) {}

    public Uni<Stored<Product>> handle(Command command) {
        LocalDate from = ChangeWindow.earliest(clock.today());
        List<DatedPrice> prices = List.of(new DatedPrice(command.pricePaise(), from));
        List<DatedTaxRate> rates = command.taxRatePercent() == null
                ? HsnRates.of(command.details().hsnCode())
                : List.of(new DatedTaxRate(command.taxRatePercent(), from));
        Product product =
                Product.added(command.id(), command.details(), prices, rates, clock.now());
        return categories
                .spelt(command.details().category(), command.caller())
                .map(name -> product.described(command.details().in(name), clock.now()))
                .flatMap(named -> products.add(named, Act.of(command.caller(), "add-product")));
    }
}
