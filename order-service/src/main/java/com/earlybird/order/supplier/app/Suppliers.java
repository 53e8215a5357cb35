package com.earlybird.order.supplier.app;

import com.earlybird.order.supplier.domain.Supplier;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where suppliers are kept. */
public interface Suppliers {
    Uni<Stored<Supplier>> get(String id);

    /** Those of {@code ids} that exist, by id. */
    Uni<Map<String, Supplier>> findAll(Collection<String> ids);

    /** Those that this user may see as their own; see {@link Supplier#userId}. */
    Uni<List<Supplier>> ofUser(String userId);

    /** A page by id; {@code active} null shows all. */
    Uni<Page<Stored<Supplier>>> page(Boolean active, String cursor, int limit);

    /** Adds it; one that has the id already is returned as it is. */
    Uni<Stored<Supplier>> add(Supplier supplier, Act act);

    Uni<Stored<Supplier>> update(String id, Long ifMatch, Act act, UnaryOperator<Supplier> change);
}
