package com.earlybird.platform.settings;

import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import java.util.List;

/**
 * A service's settings: one document in {@code settings}, changed as a whole. Until somebody changes
 * them the initial ones hold, with version 0.
 */
public final class StoredSettings<T> {
    private final String id;
    private final T initial;
    private final Documents<T> documents;

    /** {@code id} is the service's own word, such as {@code customers}. */
    public StoredSettings(Store store, String id, Class<T> type, T initial) {
        this.id = id;
        this.initial = initial;
        documents = store.documents("settings", type, settings -> id);
    }

    public Documents<T> documents() {
        return documents;
    }

    public Uni<Stored<T>> current() {
        return documents.find(id).map(found -> found.orElse(new Stored<>(initial, 0)));
    }

    /** {@code ifMatch}, when given, must be the current version, else 412. */
    public Uni<Stored<T>> replace(T settings, Long ifMatch, Act act) {
        return documents
                .find(id)
                .flatMap(found -> found.isPresent() || ifMatch != null && ifMatch != 0
                        ? update(settings, ifMatch, act)
                        : documents
                                .insert(settings, act, List.of())
                                .onFailure(DuplicateKey.class)
                                .recoverWithUni(() -> update(settings, ifMatch, act)));
    }

    private Uni<Stored<T>> update(T settings, Long ifMatch, Act act) {
        return documents.update("settings", id, ifMatch, act, stored -> Change.to(settings));
    }
}
