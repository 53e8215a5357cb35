package com.earlybird.order.catalogue.store;

import com.earlybird.order.catalogue.app.Categories;
import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
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
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoCategories implements Categories, Repository {
    private static final int MOST = 10_000;

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
        return find(id).map(
                        found -> found.orElseThrow(() -> Rejection.notFound("category", id)));
    }

    @Override
    public Uni<Optional<Stored<Category>>> find(String id) {
        return categories.find(id).flatMap(found -> {
            String leadsTo = found.map(stored -> stored.value().sameAs()).orElse(null);
            return leadsTo == null ? Uni.createFrom().item(found) : categories.find(leadsTo);
        });
    }

    @Override
    public Uni<Page<Stored<Category>>> page(Boolean active, String cursor, int limit) {
        Bson real = Filters.eq("same_as", null);
        return categories.page(
                active == null ? real : Filters.and(real, Filters.eq("active", active)),
                cursor,
                limit,
                false);
    }

    @Override
    public Uni<List<Category>> renamed() {
        return categories
                .findAll(Filters.gt("former_names", ""), MOST)
                .map(found -> found.stream().map(Stored::value).toList());
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
