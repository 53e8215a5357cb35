package com.earlybird.delivery.settings.store;

import com.earlybird.delivery.settings.app.Settings;
import com.earlybird.delivery.settings.domain.DeliverySettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.List;

@ApplicationScoped
class MongoSettings implements Settings, Repository {
    private static final String ID = "delivery";
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Documents<Kept> documents;
    private final Uni<DeliverySettings> recent;

    record Kept(String id, DeliverySettings settings) {}

    MongoSettings(Store store) {
        documents = store.documents("settings", Kept.class, Kept::id);
        recent = Uni.createFrom()
                .deferred(this::current)
                .map(Stored::value)
                .memoize()
                .atLeast(RECENT);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<DeliverySettings>> current() {
        return documents.find(ID).map(found -> found.map(kept -> kept.map(Kept::settings))
                .orElse(new Stored<>(DeliverySettings.INITIAL, 0)));
    }

    @Override
    public Uni<DeliverySettings> recent() {
        return recent;
    }

    @Override
    public Uni<Stored<DeliverySettings>> replace(DeliverySettings wanted, Long ifMatch, Act act) {
        return documents
                .insert(new Kept(ID, DeliverySettings.INITIAL), null, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithNull()
                .chain(() -> documents.update(
                        "settings", ID, ifMatch, act, kept -> Change.to(new Kept(ID, wanted))))
                .map(kept -> kept.map(Kept::settings));
    }
}
