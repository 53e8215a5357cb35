package com.earlybird.order.catalogue.store;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoProducts implements Products, Repository {
    private static final int MOST = 20_000;

    private final Documents<Product> products;

    MongoProducts(Store store) {
        products = store.documents(
                "products",
                Product.class,
                Product::id,
                Index.on("a shop shows one category", "category"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(products);
    }

    @Override
    public Uni<Stored<Product>> get(String id) {
        return products.get("product", id);
    }

    @Override
    public Uni<Map<String, Product>> findAll(Collection<String> ids) {
        return products.findAll(ids).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Product::id, Function.identity())));
    }

    @Override
    public Uni<List<Product>> all() {
        return products.findAll(Filters.empty(), MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<List<Product>> ofCategories(Collection<String> names) {
        return products.findAll(Filters.in("category", names), MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Stored<Product>>> page(Filter filter, String cursor, int limit) {
        List<Bson> parts = new ArrayList<>();
        if (filter.categories() != null) {
            parts.add(Filters.in("category", filter.categories()));
        }
        if (filter.active() != null) {
            parts.add(Filters.eq("active", filter.active()));
        }
        return products.page(
                parts.isEmpty() ? Filters.empty() : Filters.and(parts), cursor, limit, false);
    }

    @Override
    public Uni<Stored<Product>> add(Product product, Act act) {
        return products.insert(product, act, List.of(product.state(1)))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> get(product.id()));
    }

    @Override
    public Uni<Stored<Product>> update(
            String id, Long ifMatch, Act act, Function<Stored<Product>, Change<Product>> change) {
        return products.update("product", id, ifMatch, act, change);
    }
}
