package com.earlybird.billing.settings;

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

/** {@code settings}: the one document of them; until somebody changes it, the initial ones hold. */
@ApplicationScoped
public class Settings implements Repository {
    private static final String ID = "billing";

    private final Documents<Kept> documents;

    record Kept(String id, BillingSettings settings) {}

    Settings(Store store) {
        documents = store.documents("settings", Kept.class, Kept::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    /** Version 0 while they are the initial ones. */
    public Uni<Stored<BillingSettings>> current() {
        return documents.find(ID).map(found -> found.map(kept -> kept.map(Kept::settings))
                .orElse(new Stored<>(BillingSettings.INITIAL, 0)));
    }

    Uni<Stored<BillingSettings>> replace(BillingSettings settings, Long ifMatch, Act act) {
        return documents
                .find(ID)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : documents
                                .insert(new Kept(ID, BillingSettings.INITIAL), null, List.of())
                                .onFailure(e -> e instanceof DuplicateKey)
                                .recoverWithNull()
                                .replaceWithVoid())
                .chain(() -> documents.update(
                        "settings", ID, ifMatch, act, kept -> Change.to(new Kept(ID, settings))))
                .map(kept -> kept.map(Kept::settings));
    }
}
