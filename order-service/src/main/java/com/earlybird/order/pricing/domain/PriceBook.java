package com.earlybird.order.pricing.domain;

import com.earlybird.order.catalogue.domain.Product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Products and agreements read together, to price many lines. */
public record PriceBook(Map<String, Product> products, Map<String, PriceAgreement> agreements) {

    /** Agreements by their ids, {@link PriceAgreement#idOf}. */
    public static PriceBook of(
            Collection<Product> products, Collection<PriceAgreement> agreements) {
        return new PriceBook(
                products.stream().collect(Collectors.toMap(Product::id, Function.identity())),
                agreements.stream()
                        .collect(Collectors.toMap(PriceAgreement::id, Function.identity())));
    }

    /** The product, or null. */
    public Product product(String productId) {
        return products.get(productId);
    }

    public Optional<ResolvedPrice> price(String customerId, String productId, LocalDate date) {
        Product product = products.get(productId);
        return product == null
                ? Optional.empty()
                : PriceResolver.resolve(
                        agreements.get(PriceAgreement.idOf(customerId, productId)), product, date);
    }
}
