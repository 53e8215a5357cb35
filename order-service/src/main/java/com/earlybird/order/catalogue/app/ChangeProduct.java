package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductDetails;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Renames, describes, limits or discontinues a product; a part that is null stays. */
@ApplicationScoped
public class ChangeProduct {
    private final Products products;
    private final AddCategory categories;
    private final BusinessClock clock;

    ChangeProduct(Products products, AddCategory categories, BusinessClock clock) {
        this.products = products;
        this.categories = categories;
        this.clock = clock;
    }

    public record Command(String id, Long ifMatch, ProductDetails details, Caller caller) {}

    public Uni<Stored<Product>> handle(Command c) {
        return spelt(c).flatMap(details -> products.update(
                c.id(), c.ifMatch(), Act.of(c.caller(), "change-product"), stored -> {
                    Product next = stored.value().described(details, clock.now());
                    return next.equals(stored.value())
                            ? Change.to(next)
                            : published(next, stored.nextVersion());
                }));
    }

    private Uni<ProductDetails> spelt(Command c) {
        return c.details().category() == null
                ? Uni.createFrom().item(c.details())
                : products.get(c.id())
                        .chain(() -> categories.spelt(c.details().category(), c.caller()))
                        .map(c.details()::in);
    }

    static Change<Product> published(Product next, long version) {
        return Change.to(next, next.state(version));
    }
}
