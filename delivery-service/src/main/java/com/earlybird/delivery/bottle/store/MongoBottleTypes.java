package com.earlybird.delivery.bottle.store;

import com.earlybird.delivery.bottle.app.BottleTypes;
import com.earlybird.delivery.bottle.domain.BottleType;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.BsonDocument;

@ApplicationScoped
class MongoBottleTypes implements BottleTypes, Repository {
    private final Documents<BottleType> documents;

    MongoBottleTypes(Store store) {
        documents = store.documents("bottle_types", BottleType.class, BottleType::type);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<BottleType>> get(String type) {
        return documents.get("bottle type", type);
    }

    @Override
    public Uni<Page<BottleType>> page(String cursor, int limit) {
        return documents
                .page(new BsonDocument(), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Stored<BottleType>> put(BottleType type, Long ifMatch, Act act) {
        return change(type, ifMatch, act)
                .onFailure(Rejection::isNotFound)
                .recoverWithUni(() -> documents
                        .insert(type, act, List.of())
                        .onFailure(DuplicateKey.class)
                        .recoverWithUni(() -> change(type, ifMatch, act)));
    }

    private Uni<Stored<BottleType>> change(BottleType type, Long ifMatch, Act act) {
        return documents.update("bottle type", type.type(), ifMatch, act, stored -> stored.value()
                .become(type));
    }
}
