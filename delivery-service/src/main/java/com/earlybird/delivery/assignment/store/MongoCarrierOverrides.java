package com.earlybird.delivery.assignment.store;

import com.earlybird.delivery.assignment.app.CarrierOverrides;
import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
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
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class MongoCarrierOverrides implements CarrierOverrides, Repository {
    private final Documents<CarrierOverride> documents;

    MongoCarrierOverrides(Store store) {
        documents = store.documents("overrides", CarrierOverride.class, CarrierOverride::id);
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
    public Uni<Stored<CarrierOverride>> put(CarrierOverride wanted, Act act) {
        return documents
                .insert(wanted, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> documents.update(
                        "override", wanted.id(), act, stored -> Change.to(wanted)));
    }
}
