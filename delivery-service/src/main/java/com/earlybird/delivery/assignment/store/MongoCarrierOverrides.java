package com.earlybird.delivery.assignment.store;

import com.earlybird.delivery.assignment.app.CarrierOverrides;
import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;

@ApplicationScoped
class MongoCarrierOverrides implements CarrierOverrides, Repository {
    private final Documents<CarrierOverride> documents;

    MongoCarrierOverrides(Store store) {
        documents = store.documents(
                "overrides",
                CarrierOverride.class,
                CarrierOverride::id,
                Index.on("what is different on a day", "date"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Map<String, CarrierOverride>> find(Collection<String> ids) {
        return documents.findAll(ids).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(CarrierOverride::id, Function.identity())));
    }

    @Override
    public Uni<Page<CarrierOverride>> page(LocalDate date, String cursor, int limit) {
        BsonDocument filter = new BsonDocument("date", new BsonString(date.toString()));
        return documents.page(filter, cursor, limit, false).map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Stored<CarrierOverride>> put(CarrierOverride wanted, Act act) {
        return documents
                .insert(wanted, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> documents.update(
                        "override", wanted.id(), act, stored -> Change.to(wanted)));
    }
}
