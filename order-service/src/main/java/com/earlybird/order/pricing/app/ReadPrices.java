package com.earlybird.order.pricing.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.order.pricing.domain.PriceBook;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;

/** Reads all that is needed to price some products for some customers. */
@ApplicationScoped
public class ReadPrices {
    private final Products products;
    private final PriceAgreements agreements;

    ReadPrices(Products products, PriceAgreements agreements) {
        this.products = products;
        this.agreements = agreements;
    }

    /** For one customer. */
    public Uni<PriceBook> of(String customerId, Collection<String> productIds) {
        List<String> ids = productIds.stream()
                .map(productId -> PriceAgreement.idOf(customerId, productId))
                .toList();
        return Uni.combine()
                .all()
                .unis(products.findAll(productIds), agreements.findAll(ids))
                .asTuple()
                .map(read -> PriceBook.of(read.getItem1().values(), read.getItem2()));
    }

    /** For many: {@code agreementIds} are those that may exist. */
    public Uni<PriceBook> of(Collection<Product> all, Collection<String> agreementIds) {
        return agreements.findAll(agreementIds).map(read -> PriceBook.of(all, read));
    }
}
