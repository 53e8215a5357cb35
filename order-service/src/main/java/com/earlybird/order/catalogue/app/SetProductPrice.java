package com.earlybird.order.catalogue.app;

import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A product's price from a day on. The same again changes nothing. */
@ApplicationScoped
public class SetProductPrice {
    private final Products products;
    private final BusinessClock clock;

    SetProductPrice(Products products, BusinessClock clock) {
        this.products = products;
        this.clock = clock;
    }

    public record Command(String productId, DatedPrice price, Caller caller) {}

    public Uni<Stored<Product>> handle(Command command) {
        Act act = Act.of(command.caller(), "set-price");
        return products.update(command.productId(), null, act, stored -> {
            Product next = stored.value().withPrice(command.price(), clock.now());
            return next.equals(stored.value())
                    ? Change.to(next)
                    : ChangeProduct.published(next, stored.nextVersion());
        });
    }
}
