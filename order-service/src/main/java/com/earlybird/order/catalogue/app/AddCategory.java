package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Adds a category; one of that name, however it is spelt, is given back as it is. */
@ApplicationScoped
public class AddCategory {
    private static final int LAST = 1_000;

    private final Categories categories;
    private final BusinessClock clock;

    AddCategory(Categories categories, BusinessClock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    public record Command(String name, String description, int position, Caller caller) {}

    public Uni<Stored<Category>> handle(Command c) {
        Category category = Category.named(c.name(), c.description(), c.position(), clock.now());
        return categories.add(category, Act.of(c.caller(), "add-category"));
    }

    /** The category's own spelling of {@code name}; a new one is added behind the others. */
    Uni<String> spelt(String name, Caller caller) {
        return categories.find(Category.idOf(name)).flatMap(found -> found.map(
                        stored -> Uni.createFrom().item(stored))
                .orElseGet(() -> handle(new Command(name, null, LAST, caller)))
                .map(stored -> stored.value().name()));
    }
}
