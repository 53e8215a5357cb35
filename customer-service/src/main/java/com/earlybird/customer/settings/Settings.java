package com.earlybird.customer.settings;

import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.settings.StoredSettings;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The settings of this service. */
@ApplicationScoped
public class Settings implements Repository {
    private final StoredSettings<CustomerSettings> stored;

    Settings(Store store) {
        stored = new StoredSettings<>(
                store, "customers", CustomerSettings.class, CustomerSettings.INITIAL);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(stored.documents());
    }

    public Uni<Stored<CustomerSettings>> current() {
        return stored.current();
    }

    Uni<Stored<CustomerSettings>> replace(CustomerSettings settings, Long ifMatch, Act act) {
        return stored.replace(settings, ifMatch, act);
    }
}
