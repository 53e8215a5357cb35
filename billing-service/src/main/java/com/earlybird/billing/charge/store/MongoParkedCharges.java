package com.earlybird.billing.charge.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.earlybird.billing.charge.app.ParkedCharges;
import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.billing.charge.domain.ParkedCharge.State;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** {@code parked}: one document for each confirmed delivery's revision that was not charged. */
@ApplicationScoped
class MongoParkedCharges implements ParkedCharges, Repository {
    private static final int AT_ONCE = 1_000;

    private final Documents<ParkedCharge> documents;

    MongoParkedCharges(Store store) {
        documents = store.documents(
                "parked",
                ParkedCharge.class,
                ParkedCharge::id,
                Index.on("what waits for a customer", "customer_id", "state"),
                Index.on("what waits", "state", "reason"),
                Index.on("what a killed process left unposted", "unposted"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Set<String>> known(Collection<String> keys) {
        return ids(in("_id", keys), keys.size()).map(HashSet::new);
    }

    @Override
    public Uni<Void> park(Collection<ParkedCharge> parked) {
        List<BsonDocument> all = parked.stream()
                .map(one -> documents.newDocument(one, null, List.of()))
                .toList();
        return BulkInsert.into(documents.raw(), all).replaceWithVoid();
    }

    @Override
    public Uni<ParkedCharge> get(String key) {
        return documents.get("parked charge", key).map(Stored::value);
    }

    @Override
    public Uni<ParkedCharge> update(String key, Act act, UnaryOperator<ParkedCharge> change) {
        return documents
                .update("parked charge", key, act, one -> Change.to(change.apply(one.value())))
                .map(Stored::value);
    }

    @Override
    public Uni<List<String>> waitingFor(Collection<String> customerIds) {
        return ids(
                and(
                        in("customer_id", customerIds),
                        eq("state", State.PARKED.name()),
                        eq("reason", ParkedCharge.UNKNOWN_CUSTOMER)),
                AT_ONCE);
    }

    @Override
    public Uni<Set<String>> awaitedCustomers(int limit) {
        return documents
                .raw()
                .find(
                        and(
                                eq("state", State.PARKED.name()),
                                eq("reason", ParkedCharge.UNKNOWN_CUSTOMER)),
                        new FindOptions()
                                .limit(limit)
                                .projection(Projections.include("customer_id")))
                .map(document -> document.getString("customer_id").getValue())
                .collect()
                .asSet();
    }

    @Override
    public Uni<List<ParkedCharge>> unposted() {
        return documents
                .findAll(eq("unposted", true), AT_ONCE)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Long> count() {
        return documents.raw().countDocuments(eq("state", State.PARKED.name()));
    }

    @Override
    public Uni<Page<ParkedCharge>> list(State state, String customerId, String cursor, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (customerId != null) {
            filters.add(eq("customer_id", customerId));
        }
        if (state != null) {
            filters.add(eq("state", state.name()));
        }
        return documents
                .page(filters.isEmpty() ? empty() : and(filters), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    private Uni<List<String>> ids(Bson which, int limit) {
        return documents
                .raw()
                .find(which, new FindOptions().limit(limit).projection(Projections.include("_id")))
                .map(document -> document.getString("_id").getValue())
                .collect()
                .asList();
    }
}
