package com.earlybird.order.planning.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.planning.domain.Closings;
import com.earlybird.order.settings.app.CutOffs;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Function;
import java.util.stream.Collectors;

/** The cut-offs of now, of the settings and of products. */
@ApplicationScoped
class ReadClosings {
    private final Products products;
    private final CutOffs cutOffs;

    ReadClosings(Products products, CutOffs cutOffs) {
        this.products = products;
        this.cutOffs = cutOffs;
    }

    Uni<Closings> now() {
        return Uni.combine()
                .all()
                .unis(cutOffs.current(), products.all())
                .asTuple()
                .map(read -> new Closings(
                        read.getItem1(),
                        read.getItem2().stream()
                                .collect(Collectors.toMap(Product::id, Function.identity()))));
    }
}
