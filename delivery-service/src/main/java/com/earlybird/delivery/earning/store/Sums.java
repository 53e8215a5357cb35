package com.earlybird.delivery.earning.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.platform.store.Documents;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Sums of one delivery boy's documents, made by the store. */
final class Sums {
    private Sums() {}

    static Uni<Long> of(Documents<?> documents, String deliveryBoyId, String field) {
        return documents
                .raw()
                .aggregate(List.of(
                        Aggregates.match(eq("delivery_boy_id", deliveryBoyId)),
                        Aggregates.group(null, Accumulators.sum("paise", field))))
                .collect()
                .first()
                .map(sum -> sum == null ? 0L : sum.getNumber("paise").longValue());
    }
}
