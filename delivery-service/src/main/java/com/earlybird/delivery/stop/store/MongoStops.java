package com.earlybird.delivery.stop.store;

import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;

@ApplicationScoped
class MongoStops implements Stops, Repository {
    private static final int MOST_AT_ONCE = 100_000;

    private final Documents<Stop> documents;

    MongoStops(Store store) {
        documents = store.documents(
                "stops",
                Stop.class,
                Stop::id,
                Index.on("a customer's days, and moving them", "customer_id", "date"),
                Index.on("a day's runs, and what was confirmed on it", "date", "_id"),
                Index.on("the deliveries of an order", "deliveries.order_id"),
                Index.on("what a boy delivered in a month", "delivery_boy_id", "date"),
                Index.on("what is sent with another", "deliveries.detour.delivery_boy_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    Documents<Stop> stops() {
        return documents;
    }

    @Override
    public Uni<List<Stored<Stop>>> find(Collection<String> ids) {
        return documents.findAll(ids);
    }

    @Override
    public Uni<Set<String>> addAll(List<Stop> stops) {
        List<BsonDocument> fresh = stops.stream()
                .map(stop -> documents.newDocument(stop, null, List.of()))
                .toList();
        return BulkInsert.into(documents.raw(), fresh);
    }

    @Override
    public Uni<Stored<Stop>> update(
            String id, Long ifMatch, Act act, Function<Stop, Change<Stop>> change) {
        return documents.update("stop", id, ifMatch, act, stored -> change.apply(stored.value()));
    }

    @Override
    public Uni<Stored<Stop>> update(
            Stored<Stop> known, Act act, Function<Stop, Change<Stop>> change) {
        return documents.update("stop", known, act, stored -> change.apply(stored.value()));
    }

    @Override
    public Uni<List<Stop>> ofCustomers(Collection<String> customerIds, LocalDate from) {
        BsonDocument filter = new BsonDocument("customer_id", Filter.anyOf(customerIds))
                .append("date", new BsonDocument("$gte", new BsonString(from.toString())));
        return documents
                .findAll(filter, MOST_AT_ONCE)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
