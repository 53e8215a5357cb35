package com.earlybird.delivery.customer.store;

import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** A document's version is that of the state it copies. */
@ApplicationScoped
class MongoCustomers implements Customers, Repository {
    private final Documents<Customer> documents;

    MongoCustomers(Store store) {
        documents = store.documents("customers", Customer.class, Customer::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Map<String, Customer>> find(Collection<String> ids) {
        return documents.findAll(Set.copyOf(ids)).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Customer::id, Function.identity())));
    }

    @Override
    public Uni<Void> keepNewest(List<Customer> customers) {
        Map<String, Customer> newest = new HashMap<>();
        for (Customer customer : customers) {
            newest.merge(customer.id(), customer, (a, b) -> a.version() >= b.version() ? a : b);
        }
        List<WriteModel<BsonDocument>> writes =
                newest.values().stream().map(this::replaceOlder).toList();
        return BulkWrite.into(documents.raw(), writes).replaceWithVoid();
    }

    /** Where a newer one is kept, nothing matches, and the insert meets its {@code _id}. */
    private WriteModel<BsonDocument> replaceOlder(Customer customer) {
        BsonInt64 version = new BsonInt64(customer.version());
        BsonDocument older = new BsonDocument("_id", new BsonString(customer.id()))
                .append("version", new BsonDocument("$lt", version));
        BsonDocument document = documents.newDocument(customer, null, List.of());
        document.put("version", version);
        return new ReplaceOneModel<>(older, document, new ReplaceOptions().upsert(true));
    }
}
