package com.earlybird.order.catalogue.store;

import com.earlybird.order.catalogue.app.Categories;
import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

@ApplicationScoped
class MongoCategories implements Categories, Repository {
    private final Documents<Category> categories;

    MongoCategories(Store store) {
        categories = store.documents("categories", Category.class, Category::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(categories);
    }

    @Override
    public Uni<Stored<Category>> get(String id) {
        return categories.get("category", id);
    }

    @Override
    public Uni<Optional<Stored<Category>>> find(String id) {
        return categories.find(id);
    }

    @Override
    public Uni<Page<Stored<Category>>> page(Boolean active, String cursor, int limit) {
        return categories.page(
                active == null ? Filters.empty() : Filters.eq("active", active),
                cursor,
                limit,
                false);
    }

    @Override
    public Uni<Stored<Category>> add(Category category, Act act) {
        return categories
                .insert(category, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> get(category.id()));
    }

    @Override
    public Uni<Stored<Category>> update(
            String id, Long ifMatch, Act act, UnaryOperator<Category> change) {
        return categories.update(
                "category", id, ifMatch, act, stored -> Change.to(change.apply(stored.value())));
    }
}
