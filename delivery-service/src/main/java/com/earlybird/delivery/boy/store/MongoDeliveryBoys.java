package com.earlybird.delivery.boy.store;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

@ApplicationScoped
class MongoDeliveryBoys implements DeliveryBoys, Repository {
    private final Documents<DeliveryBoy> documents;

    MongoDeliveryBoys(Store store) {
        documents = store.documents("delivery_boys", DeliveryBoy.class, DeliveryBoy::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<DeliveryBoy>> get(String id) {
        return documents.get("delivery boy", id);
    }

    @Override
    public Uni<Map<String, DeliveryBoy>> find(Collection<String> ids) {
        return documents.findAll(Set.copyOf(ids)).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(DeliveryBoy::id, Function.identity())));
    }

    @Override
    public Uni<Page<DeliveryBoy>> page(String cursor, int limit) {
        return documents
                .page(new BsonDocument(), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Boolean> add(DeliveryBoy boy) {
        return documents
                .insert(boy, null, List.of())
                .replaceWith(true)
                .onFailure(DuplicateKey.class)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Stored<DeliveryBoy>> update(
            String id, Long ifMatch, Act act, Function<DeliveryBoy, Change<DeliveryBoy>> change) {
        return documents.update(
                "delivery boy", id, ifMatch, act, stored -> change.apply(stored.value()));
    }
}
