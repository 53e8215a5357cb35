package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where products are kept. */
public interface Products {
    /** What a list is narrowed by; a part that is null does not. */
    record Filter(Collection<String> categories, Boolean active) {}

    Uni<Stored<Product>> get(String id);

    /** Those of {@code ids} that exist, by id. */
    Uni<Map<String, Product>> findAll(Collection<String> ids);

    /** Every product: a shop's list is short enough to be held while a day is planned. */
    Uni<List<Product>> all();

    /** Those whose category is spelt like one of these. */
    Uni<List<Product>> ofCategories(Collection<String> names);

    Uni<Page<Stored<Product>>> page(Filter filter, String cursor, int limit);

    /** Adds it; one that has the id already is returned as it is. */
    Uni<Stored<Product>> add(Product product, Act act);

    Uni<Stored<Product>> update(
            String id, Long ifMatch, Act act, Function<Stored<Product>, Change<Product>> change);
}
