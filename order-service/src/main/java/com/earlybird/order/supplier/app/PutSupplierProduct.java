package com.earlybird.order.supplier.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.order.supplier.domain.SupplierProduct;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/** What a supplier asks for a product from now on. The same again changes nothing. */
@ApplicationScoped
public class PutSupplierProduct {
    private final Suppliers suppliers;
    private final SupplierProducts supplierProducts;
    private final Products products;
    private final BusinessClock clock;

    PutSupplierProduct(
            Suppliers suppliers,
            SupplierProducts supplierProducts,
            Products products,
            BusinessClock clock) {
        this.suppliers = suppliers;
        this.supplierProducts = supplierProducts;
        this.products = products;
        this.clock = clock;
    }

    public record Command(
            String supplierId,
            String productId,
            long pricePaise,
            Set<Weekday> deliveryDays,
            int leadDays,
            boolean active,
            Caller caller) {}

    public Uni<Stored<SupplierProduct>> handle(Command c) {
        SupplierProduct wanted = new SupplierProduct(
                SupplierProduct.idOf(c.supplierId(), c.productId()),
                c.supplierId(),
                c.productId(),
                c.pricePaise(),
                c.deliveryDays(),
                c.leadDays(),
                c.active(),
                clock.now());
        return suppliers
                .get(c.supplierId())
                .chain(() -> products.findAll(List.of(c.productId())))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Rejection.refused(
                                "product-unknown", "There is no " + c.productId() + ".");
                    }
                })
                .chain(() ->
                        supplierProducts.put(wanted, Act.of(c.caller(), "put-supplier-product")));
    }
}
