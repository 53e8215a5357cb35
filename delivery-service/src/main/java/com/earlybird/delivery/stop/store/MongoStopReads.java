package com.earlybird.delivery.stop.store;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.DeliveryQuery;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopState;
import com.earlybird.platform.store.Documents;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoStopReads implements StopReads {
    private static final List<String> OPEN =
            List.of(DeliveryStatus.PENDING.name(), DeliveryStatus.OUT_FOR_DELIVERY.name());

    private final Documents<Stop> documents;

    MongoStopReads(MongoStops stops) {
        documents = stops.stops();
    }

    @Override
    public Uni<List<Stop>> search(DeliveryQuery query, String fromStopId, int limit) {
        BsonDocument filter = new BsonDocument();
        put(filter, "customer_id", query.customerId());
        put(filter, "date", query.date());
        if (query.orderId() != null) {
            // Said once more outside of $elemMatch, where the index on it serves.
            put(filter, "deliveries.order_id", query.orderId());
        }
        if (query.deliveryBoyId() != null) {
            filter.append("$or", carriedBy(query));
        } else if (query.status() != null || query.orderId() != null) {
            filter.append("deliveries", oneOf(delivery(query)));
        }
        if (fromStopId != null) {
            filter.append("_id", new BsonDocument("$lte", new BsonString(fromStopId)));
        }
        return read(filter, Sorts.descending("_id"), limit);
    }

    /** His stop, with something that goes no other way; or something that is sent with him. */
    private static BsonArray carriedBy(DeliveryQuery query) {
        BsonString boy = new BsonString(query.deliveryBoyId());
        BsonDocument own = delivery(query).append("detour.delivery_boy_id", BsonNull.VALUE);
        BsonDocument sent = delivery(query).append("detour.delivery_boy_id", boy);
        return new BsonArray(List.of(
                new BsonDocument("delivery_boy_id", boy).append("deliveries", oneOf(own)),
                new BsonDocument("deliveries.detour.delivery_boy_id", boy)
                        .append("deliveries", oneOf(sent))));
    }

    private static BsonDocument delivery(DeliveryQuery query) {
        BsonDocument delivery = new BsonDocument();
        put(delivery, "status", query.status());
        put(delivery, "order_id", query.orderId());
        return delivery;
    }

    private static BsonDocument oneOf(BsonDocument delivery) {
        return new BsonDocument("$elemMatch", delivery);
    }

    @Override
    public Uni<List<Stop>> confirmedOn(LocalDate date, String fromStopId, int limit) {
        BsonDocument filter = new BsonDocument();
        put(filter, "date", date);
        // One that was taken back counts too: its charge and the difference are in the books.
        filter.append("deliveries.revision", new BsonDocument("$gte", new BsonInt64(1)));
        if (fromStopId != null) {
            filter.append("_id", new BsonDocument("$gte", new BsonString(fromStopId)));
        }
        return read(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public Multi<Stop> streamConfirmed(LocalDate from, LocalDate to) {
        BsonDocument filter = new BsonDocument("date", span(from, to))
                .append("deliveries.revision", new BsonDocument("$gte", new BsonInt64(1)));
        Bson fields = Projections.exclude("outbox", "recipient");
        return documents
                .raw()
                .find(filter, new FindOptions().projection(fields))
                .map(document -> documents.stored(document).value());
    }

    @Override
    public Uni<List<Stop>> openOn(LocalDate date, Shift shift, String fromStopId, int limit) {
        BsonDocument filter = new BsonDocument();
        put(filter, "date", date);
        put(filter, "shift", shift);
        filter.append("deliveries.status", Filter.anyOf(OPEN));
        if (fromStopId != null) {
            filter.append("_id", new BsonDocument("$gte", new BsonString(fromStopId)));
        }
        return read(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public Uni<List<Stop>> ofCustomer(String customerId, LocalDate from, LocalDate to, int limit) {
        BsonDocument filter = new BsonDocument("customer_id", new BsonString(customerId))
                .append("date", span(from, to));
        return read(filter, Sorts.ascending("_id"), limit);
    }

    private static BsonDocument span(LocalDate from, LocalDate to) {
        return new BsonDocument("$gte", new BsonString(from.toString()))
                .append("$lte", new BsonString(to.toString()));
    }

    @Override
    public Uni<Map<String, Long>> versions(Collection<String> stopIds) {
        if (stopIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        FindOptions options = new FindOptions().projection(Projections.include("version"));
        return documents
                .raw()
                .find(new BsonDocument("_id", Filter.anyOf(stopIds)), options)
                .collect()
                .asMap(stop -> stop.getString("_id").getValue(), stop -> stop.getNumber("version")
                        .longValue());
    }

    @Override
    public Uni<Map<RunKey, Map<StopState, Integer>>> tally(LocalDate date, Shift shift) {
        BsonDocument filter = new BsonDocument();
        put(filter, "date", date);
        put(filter, "shift", shift);
        Bson fields = Projections.include(
                "delivery_boy_id",
                "shift",
                "carried_shift",
                "deliveries.status",
                "deliveries.detour");
        return documents
                .raw()
                .find(filter, new FindOptions().projection(fields))
                .collect()
                .in(HashMap::new, MongoStopReads::count);
    }

    private static void count(Map<RunKey, Map<StopState, Integer>> tally, BsonDocument stop) {
        Map<RunKey, List<DeliveryStatus>> byRun = new HashMap<>();
        stop.getArray("deliveries", new BsonArray()).forEach(one -> {
            BsonDocument delivery = one.asDocument();
            byRun.computeIfAbsent(runOf(stop, delivery), run -> new ArrayList<>())
                    .add(DeliveryStatus.valueOf(delivery.getString("status").getValue()));
        });
        byRun.forEach(
                (run, statuses) -> tally.computeIfAbsent(run, r -> new EnumMap<>(StopState.class))
                        .merge(StopState.of(statuses), 1, Integer::sum));
    }

    private static RunKey runOf(BsonDocument stop, BsonDocument delivery) {
        BsonDocument detour = delivery.getDocument("detour", new BsonDocument());
        BsonString boy = detour.getString("delivery_boy_id", stop.getString("delivery_boy_id"));
        BsonString own = stop.getString("carried_shift", stop.getString("shift"));
        return new RunKey(
                boy.getValue(), Shift.valueOf(detour.getString("shift", own).getValue()));
    }

    private Uni<List<Stop>> read(Bson filter, Bson order, int limit) {
        FindOptions options = new FindOptions()
                .sort(order)
                .limit(limit)
                .projection(Projections.exclude("outbox"));
        return documents
                .raw()
                .find(filter, options)
                .map(document -> documents.stored(document).value())
                .collect()
                .asList();
    }

    private static void put(BsonDocument filter, String field, Object value) {
        if (value != null) {
            filter.append(field, new BsonString(value.toString()));
        }
    }
}
