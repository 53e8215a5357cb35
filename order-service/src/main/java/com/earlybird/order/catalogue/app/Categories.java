package com.earlybird.order.catalogue.app;

import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where categories are kept. */
public interface Categories {
    /** By the id of any name that it has or had. */
    Uni<Stored<Category>> get(String id);

    Uni<Optional<Stored<Category>>> find(String id);

    /** A page by id; {@code active} null shows all. */
    Uni<Page<Stored<Category>>> page(Boolean active, String cursor, int limit);

    /** Those that had another name once. */
    Uni<List<Category>> renamed();

    /** Adds it; one that has the id already is returned as it is. */
    Uni<Stored<Category>> add(Category category, Act act);

    Uni<Stored<Category>> update(String id, Long ifMatch, Act act, UnaryOperator<Category> change);
}
