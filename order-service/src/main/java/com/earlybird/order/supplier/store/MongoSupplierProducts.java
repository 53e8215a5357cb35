package com.earlybird.order.supplier.store;

import com.earlybird.order.supplier.app.SupplierProducts;
import com.earlybird.order.supplier.domain.SupplierProduct;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;

@ApplicationScoped
class MongoSupplierProducts implements SupplierProducts, Repository {
    private static final int MOST = 20_000;

    private final Documents<SupplierProduct> products;

    MongoSupplierProducts(Store store) {
        products = store.documents(
                "supplier_products",
                SupplierProduct.class,
                SupplierProduct::id,
                Index.on("who sells a product", "product_id"),
                Index.on("what a supplier sells", "supplier_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(products);
    }

    @Override
    public Uni<List<SupplierProduct>> activeOf(Collection<String> productIds) {
        if (productIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return products.findAll(
                        Filters.and(
                                Filters.in("product_id", productIds), Filters.eq("active", true)),
                        MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Stored<SupplierProduct>>> page(String supplierId, String cursor, int limit) {
        return products.page(Filters.eq("supplier_id", supplierId), cursor, limit, false);
    }

    @Override
    public Uni<Stored<SupplierProduct>> put(SupplierProduct product, Act act) {
        return products.insert(product, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> products.update(
                        "supplier product",
                        product.id(),
                        act,
                        stored -> Change.to(stored.value().replacedBy(product))));
    }
}
