package com.earlybird.notification.preference.store;

import com.earlybird.notification.preference.app.Preferences;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.store.PutDocument;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
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
class MongoPreferences implements Preferences, Repository {
    private final Documents<Preference> preferences;
    private final Documents<ServiceSettings> settings;

    MongoPreferences(Store store) {
        preferences = store.documents("preferences", Preference.class, Preference::id);
        settings = store.documents("settings", ServiceSettings.class, ServiceSettings::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(preferences, settings);
    }

    @Override
    public Uni<Stored<Preference>> of(String customerId) {
        return preferences
                .find(customerId)
                .map(found -> found.orElseGet(() -> new Stored<>(Preference.of(customerId), 0)));
    }

    @Override
    public Uni<Map<String, Preference>> ofAll(Collection<String> customerIds) {
        return preferences.findAll(customerIds).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Preference::id, Function.identity())));
    }

    @Override
    public Uni<Stored<Preference>> put(Preference preference, Long ifMatch, Act act) {
        return PutDocument.put(preferences, preference.id(), preference, ifMatch, act);
    }

    @Override
    public Uni<Stored<ServiceSettings>> service() {
        return settings.find(ServiceSettings.ID)
                .map(found -> found.orElseGet(() -> new Stored<>(ServiceSettings.byDefault(), 0)));
    }

    @Override
    public Uni<Stored<ServiceSettings>> put(ServiceSettings value, Long ifMatch, Act act) {
        return PutDocument.put(settings, value.id(), value, ifMatch, act);
    }
}
