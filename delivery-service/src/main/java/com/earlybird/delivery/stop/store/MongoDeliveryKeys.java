package com.earlybird.delivery.stop.store;

import com.earlybird.delivery.stop.app.DeliveryKeys;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;

@ApplicationScoped
class MongoDeliveryKeys implements DeliveryKeys, Repository {
    private final Documents<DeliveryKey> documents;

    MongoDeliveryKeys(Store store) {
        documents = store.documents(
                "delivery_keys",
                DeliveryKey.class,
                DeliveryKey::id,
                Index.unique("one delivery by its id", "delivery_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<List<DeliveryKey>> find(Collection<String> naturalKeys) {
        return documents.findAll(naturalKeys).map(MongoDeliveryKeys::values);
    }

    @Override
    public Uni<List<DeliveryKey>> findByDelivery(Collection<String> deliveryIds) {
        BsonDocument filter = new BsonDocument("delivery_id", Filter.anyOf(deliveryIds));
        return documents.findAll(filter, deliveryIds.size()).map(MongoDeliveryKeys::values);
    }

    @Override
    public Uni<Set<String>> addAll(List<DeliveryKey> keys) {
        return BulkInsert.into(
                documents.raw(),
                keys.stream()
                        .map(key -> documents.newDocument(key, null, List.of()))
                        .toList());
    }

    private static List<DeliveryKey> values(List<Stored<DeliveryKey>> found) {
        return found.stream().map(Stored::value).toList();
    }
}
