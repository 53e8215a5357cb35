package com.earlybird.order.pricing.app;

import com.earlybird.order.catalogue.app.Products;

/** Prices from ports that are given, for use cases without a store. */
public final class PricesOf {
    private PricesOf() {}

    public static ReadPrices ports(Products products, PriceAgreements agreements) {
        return new ReadPrices(products, agreements);
    }
}
