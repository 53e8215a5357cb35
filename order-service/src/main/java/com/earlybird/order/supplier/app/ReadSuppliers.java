package com.earlybird.order.supplier.app;

import com.earlybird.order.supplier.domain.Supplier;
import com.earlybird.order.supplier.domain.SupplierProduct;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who sells what: the question that procurement asks. */
@ApplicationScoped
public class ReadSuppliers {
    private final Suppliers suppliers;
    private final SupplierProducts products;

    ReadSuppliers(Suppliers suppliers, SupplierProducts products) {
        this.suppliers = suppliers;
        this.products = products;
    }

    /** A product as one supplier sells it. */
    public record Offer(Supplier supplier, SupplierProduct product) {}

    /**
     * What active suppliers ask for each of {@code productIds}, the cheapest first, then by the
     * supplier's id. A product that nobody sells is left out.
     */
    public Uni<Map<String, List<Offer>>> ofProducts(Collection<String> productIds) {
        return products.activeOf(productIds).flatMap(found -> suppliers
                .findAll(
                        found.stream().map(SupplierProduct::supplierId).collect(Collectors.toSet()))
                .map(known -> offers(found, known)));
    }

    private static Map<String, List<Offer>> offers(
            List<SupplierProduct> found, Map<String, Supplier> known) {
        return found.stream()
                .filter(product -> known.containsKey(product.supplierId()))
                .map(product -> new Offer(known.get(product.supplierId()), product))
                .filter(offer -> offer.supplier().active())
                .sorted(Comparator.comparingLong(
                                (Offer offer) -> offer.product().pricePaise())
                        .thenComparing(offer -> offer.supplier().id()))
                .collect(Collectors.groupingBy(offer -> offer.product().productId()));
    }
}
