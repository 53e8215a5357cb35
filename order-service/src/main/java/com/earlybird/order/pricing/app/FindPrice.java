package com.earlybird.order.pricing.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/** What a product costs a customer on a date, and by which rules. */
@ApplicationScoped
public class FindPrice {
    private final ReadPrices prices;
    private final Products products;

    FindPrice(ReadPrices prices, Products products) {
        this.prices = prices;
        this.products = products;
    }

    /** {@code customerId} null asks for what everybody pays. */
    public record Query(String productId, String customerId, LocalDate date, Caller caller) {}

    /** Fails with 404 for an unknown product, 422 {@code no-price} before its first price. */
    public Uni<ResolvedPrice> handle(Query q) {
        String customer = q.customerId() == null ? "-" : q.customerId();
        if (q.customerId() != null) {
            q.caller().mustSeeCustomer(q.customerId(), "customer", q.customerId());
        }
        return products.get(q.productId())
                .chain(() -> prices.of(customer, List.of(q.productId())))
                .map(book -> book.price(customer, q.productId(), q.date())
                        .orElseThrow(() -> Rejection.refused(
                                "no-price", q.productId() + " has no price on " + q.date() + ".")));
    }
}
