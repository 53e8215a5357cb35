package com.earlybird.order.supplier.store;

import com.earlybird.order.supplier.app.Suppliers;
import com.earlybird.order.supplier.domain.Supplier;
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
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

@ApplicationScoped
class MongoSuppliers implements Suppliers, Repository {
    private static final int MOST_OF_A_USER = 100;

    private final Documents<Supplier> suppliers;

    MongoSuppliers(Store store) {
        suppliers = store.documents(
                "suppliers",
                Supplier.class,
                Supplier::id,
                Index.on("which suppliers a login is of", "user_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(suppliers);
    }

    @Override
    public Uni<Stored<Supplier>> get(String id) {
        return suppliers.get("supplier", id);
    }

    @Override
    public Uni<Map<String, Supplier>> findAll(Collection<String> ids) {
        return suppliers.findAll(ids).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Supplier::id, Function.identity())));
    }

    @Override
    public Uni<List<Supplier>> ofUser(String userId) {
        return suppliers
                .findAll(Filters.eq("user_id", userId), MOST_OF_A_USER)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Stored<Supplier>>> page(Boolean active, String cursor, int limit) {
        return suppliers.page(
                active == null ? Filters.empty() : Filters.eq("active", active),
                cursor,
                limit,
                false);
    }

    @Override
    public Uni<Stored<Supplier>> add(Supplier supplier, Act act) {
        return suppliers
                .insert(supplier, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> get(supplier.id()));
    }

    @Override
    public Uni<Stored<Supplier>> update(
            String id, Long ifMatch, Act act, UnaryOperator<Supplier> change) {
        return suppliers.update(
                "supplier", id, ifMatch, act, stored -> Change.to(change.apply(stored.value())));
    }
}
