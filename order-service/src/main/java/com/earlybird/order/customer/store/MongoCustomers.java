package com.earlybird.order.customer.store;

import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** A projection of the compacted topic {@code customers}; it can be read anew from there. */
@ApplicationScoped
class MongoCustomers implements Customers, Repository {
    private final Documents<KnownCustomer> customers;

    MongoCustomers(Store store) {
        customers = store.documents("customers", KnownCustomer.class, KnownCustomer::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(customers);
    }

    @Override
    public Uni<Optional<KnownCustomer>> find(String id) {
        return customers.find(id).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Map<String, KnownCustomer>> findAll(Collection<String> ids) {
        return customers.findAll(ids).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(KnownCustomer::id, Function.identity())));
    }

    @Override
    public Uni<List<KnownCustomer>> keep(List<KnownCustomer> told) {
        Map<String, KnownCustomer> byId =
                told.stream().collect(Collectors.toMap(KnownCustomer::id, Function.identity()));
        return insertNew(told).flatMap(there -> Multi.createFrom()
                .iterable(there)
                .onItem()
                .transformToUniAndConcatenate(id -> replaceOlder(byId.get(id)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList());
    }

    /** One unordered write; gives back the ids that were there already. */
    private Uni<Set<String>> insertNew(List<KnownCustomer> told) {
        List<BsonDocument> fresh = told.stream()
                .map(customer -> customers.newDocument(customer, null, List.of()))
                .toList();
        return BulkInsert.into(customers.raw(), fresh);
    }

    /** The customer, if it was older here and is delivered to differently now. */
    private Uni<Optional<KnownCustomer>> replaceOlder(KnownCustomer customer) {
        BsonDocument next = customers.newDocument(customer, null, List.of());
        next.remove("_id");
        next.remove("version");
        next.remove("outbox");
        return customers
                .raw()
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", customer.id()),
                                Filters.lt("state_version", customer.stateVersion())),
                        new BsonDocument("$set", next)
                                .append("$inc", new BsonDocument("version", new BsonInt64(1))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE))
                .flatMap(before -> before == null
                        ? toldBefore(customer)
                        : Uni.createFrom()
                                .item(Optional.of(customer)
                                        .filter(now -> now.deliversDifferentlyThan(
                                                customers.stored(before).value()))));
    }

    /** Told again, it may be that whoever kept it died before it was acted upon. */
    private Uni<Optional<KnownCustomer>> toldBefore(KnownCustomer customer) {
        return find(customer.id())
                .map(found -> found.filter(now -> now.stateVersion() == customer.stateVersion()));
    }
}
