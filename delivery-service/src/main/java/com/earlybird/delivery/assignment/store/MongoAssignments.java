package com.earlybird.delivery.assignment.store;

import com.earlybird.delivery.assignment.app.Assignments;
import com.earlybird.delivery.assignment.domain.Assignment;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** {@code assignments}: most states of a customer say nothing new, and then nothing is written. */
@ApplicationScoped
class MongoAssignments implements Assignments, Repository {
    private static final int AT_ONCE = 16;

    private final Documents<Assignment> documents;

    MongoAssignments(Store store) {
        documents = store.documents(
                "assignments",
                Assignment.class,
                Assignment::id,
                Index.on("a delivery boy's customers", "delivery_boy_id", "_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<Assignment>> get(String customerId) {
        return documents.get("customer", customerId);
    }

    @Override
    public Uni<Page<Assignment>> of(String deliveryBoyId, String cursor, int limit) {
        BsonDocument filter = new BsonDocument("delivery_boy_id", new BsonString(deliveryBoyId));
        return documents.page(filter, cursor, limit, false).map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Void> follow(Collection<Customer> states, Instant now) {
        Map<String, Customer> newest = states.stream()
                .collect(Collectors.toMap(
                        Customer::id,
                        Function.identity(),
                        (a, b) -> a.version() >= b.version() ? a : b));
        return documents
                .findAll(newest.keySet())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(s -> s.value().id(), Stored::value)))
                .flatMap(there ->
                        addNew(newest, there, now).chain(() -> change(newest, there, now)));
    }

    private Uni<Void> addNew(
            Map<String, Customer> newest, Map<String, Assignment> there, Instant now) {
        return BulkInsert.into(
                        documents.raw(),
                        newest.values().stream()
                                .filter(customer -> !there.containsKey(customer.id()))
                                .map(customer -> Assignment.of(customer, now))
                                .map(fresh -> documents.newDocument(fresh, null, List.of()))
                                .toList())
                .replaceWithVoid();
    }

    private Uni<Void> change(
            Map<String, Customer> newest, Map<String, Assignment> there, Instant now) {
        return Multi.createFrom()
                .iterable(there.values())
                .filter(old -> !old.follow(newest.get(old.id()), now).equals(old))
                .onItem()
                .transformToUni(old -> documents.update(
                        "customer",
                        old.id(),
                        null,
                        stored -> Change.to(stored.value().follow(newest.get(old.id()), now))))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
