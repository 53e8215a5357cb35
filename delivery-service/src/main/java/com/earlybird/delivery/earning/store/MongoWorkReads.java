package com.earlybird.delivery.earning.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.earning.app.WorkReads;
import com.earlybird.delivery.earning.domain.Work;
import com.earlybird.delivery.earning.domain.WorkDay;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.BsonDocument;

/** Reads the stops of a boy's month by their index, and adds them up as they come. */
@ApplicationScoped
class MongoWorkReads implements WorkReads {
    private final ReactiveMongoCollection<BsonDocument> stops;

    MongoWorkReads(Store store) {
        stops = store.collection("stops");
    }

    /** As much of a stop as is earned by. */
    record WorkStop(LocalDate date, List<WorkDelivery> deliveries) {}

    record WorkDelivery(DeliveryStatus status, List<DeliveryItem> items) {}

    @Override
    public Uni<List<WorkDay>> of(String deliveryBoyId, YearMonth month) {
        var ofMonth = and(
                eq("delivery_boy_id", deliveryBoyId),
                gte("date", month.atDay(1).toString()),
                lt("date", month.plusMonths(1).atDay(1).toString()));
        var fields = Projections.include("date", "deliveries.status", "deliveries.items");
        return stops.find(ofMonth, new FindOptions().projection(fields))
                .map(document -> Bson.read(document, WorkStop.class))
                .collect()
                .in(Work::new, MongoWorkReads::add)
                .map(Work::days);
    }

    private static void add(Work work, WorkStop stop) {
        stop.deliveries().forEach(d -> work.add(stop.date(), d.status(), d.items()));
    }
}
