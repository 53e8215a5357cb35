package com.earlybird.order.settings.store;

import com.earlybird.order.settings.app.SettingsStore;
import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

@ApplicationScoped
class MongoSettings implements SettingsStore, Repository {
    private final Documents<OrderSettings> settings;

    MongoSettings(Store store) {
        settings = store.documents("settings", OrderSettings.class, OrderSettings::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(settings);
    }

    @Override
    public Uni<Stored<OrderSettings>> read() {
        return settings.find(OrderSettings.ID)
                .map(found -> found.orElse(new Stored<>(OrderSettings.DEFAULT, 0)));
    }

    @Override
    public Uni<Stored<OrderSettings>> replace(OrderSettings next, Long ifMatch, Act act) {
        return settings.find(OrderSettings.ID)
                .flatMap(found -> found.isPresent() || ifMatch != null && ifMatch != 0
                        ? update(next, ifMatch, act)
                        : settings.insert(next, act, List.of())
                                .onFailure(DuplicateKey.class)
                                .recoverWithUni(() -> update(next, ifMatch, act)));
    }

    private Uni<Stored<OrderSettings>> update(OrderSettings next, Long ifMatch, Act act) {
        return settings.update(
                "settings", OrderSettings.ID, ifMatch, act, stored -> Change.to(next));
    }
}
