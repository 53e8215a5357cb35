package com.earlybird.order.catalogue.app;

import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A product's tax rate from a day on. The same again changes nothing. */
@ApplicationScoped
public class SetTaxRate {
    private final Products products;
    private final BusinessClock clock;

    SetTaxRate(Products products, BusinessClock clock) {
        this.products = products;
        this.clock = clock;
    }

    public record Command(String productId, DatedTaxRate rate, Caller caller) {}

    public Uni<Stored<Product>> handle(Command command) {
        Act act = Act.of(command.caller(), "set-tax-rate");
        return products.update(command.productId(), null, act, stored -> {
            Product next = stored.value().withTaxRate(command.rate(), clock.now());
            return next.equals(stored.value())
                    ? Change.to(next)
                    : ChangeProduct.published(next, stored.nextVersion());
        });
    }
}
