package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.Instant;

/** Renames, describes or discontinues a product; a part that is null stays. */
@ApplicationScoped
public class ChangeProduct {
    private final Products products;
    private final BusinessClock clock;

    ChangeProduct(Products products, BusinessClock clock) {
        this.products = products;
        this.clock = clock;
    }

    public record Command(
            String id,
            Long ifMatch,
            String name,
            String category,
            String unit,
            String hsnCode,
            BigDecimal quantityStep,
            String description,
            Boolean active,
            Caller caller) {}

    public Uni<Stored<Product>> handle(Command c) {
        return products.update(
                c.id(), c.ifMatch(), Act.of(c.caller(), "change-product"), stored -> {
                    Product next = changed(stored.value(), c, stored.value().updatedAt());
                    return next.equals(stored.value())
                            ? Change.to(next)
                            : published(changed(next, c, clock.now()), stored.nextVersion());
                });
    }

    static Change<Product> published(Product next, long version) {
        return Change.to(next, next.state(version));
    }

    private static Product changed(Product p, Command c, Instant updatedAt) {
        return new Product(
                p.id(),
                or(c.name(), p.name()),
                or(c.category(), p.category()),
                or(c.unit(), p.unit()),
                or(c.quantityStep(), p.quantityStep()),
                or(c.hsnCode(), p.hsnCode()),
                or(c.description(), p.description()),
                or(c.active(), p.active()),
                p.prices(),
                p.taxRates(),
                p.createdAt(),
                updatedAt);
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }
}
