package com.earlybird.order.pricing.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.customer.app.FindCustomer;
import com.earlybird.order.pricing.domain.AgreedPrice;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A customer's own price of a product, from a day on. The same again changes nothing. */
@ApplicationScoped
public class AgreePrice {
    private final PriceAgreements agreements;
    private final Products products;
    private final FindCustomer customers;
    private final BusinessClock clock;

    AgreePrice(
            PriceAgreements agreements,
            Products products,
            FindCustomer customers,
            BusinessClock clock) {
        this.agreements = agreements;
        this.products = products;
        this.customers = customers;
        this.clock = clock;
    }

    public record Command(
            String customerId,
            String productId,
            AgreedPrice price,
            Caller caller,
            String bearerToken) {}

    public Uni<Stored<PriceAgreement>> handle(Command c) {
        PriceAgreement first =
                PriceAgreement.first(c.customerId(), c.productId(), c.price(), clock.now());
        return Uni.combine()
                .all()
                .unis(
                        customers.handle(c.customerId(), c.bearerToken()),
                        products.findAll(List.of(c.productId())))
                .asTuple()
                .flatMap(found -> {
                    if (found.getItem2().isEmpty()) {
                        throw Rejection.refused(
                                "product-unknown", "There is no " + c.productId() + ".");
                    }
                    return agreements.addOrUpdate(
                            first,
                            Act.of(c.caller(), "agree-price"),
                            before -> before.with(c.price(), clock.now()));
                });
    }
}
