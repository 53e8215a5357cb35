package com.earlybird.billing.bill.store;

import com.earlybird.billing.bill.app.LinkSecrets;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** {@code secrets}: one document, made by whichever instance came first. */
@ApplicationScoped
class MongoLinkSecrets implements LinkSecrets, Repository {
    private static final String ID = "payment-links";

    private final Documents<Kept> documents;

    record Kept(String id, String secret) {}

    MongoLinkSecrets(Store store) {
        documents = store.documents("secrets", Kept.class, Kept::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<String> keep(String candidate) {
        return documents
                .insert(new Kept(ID, candidate), null, List.of())
                .replaceWithVoid()
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithNull()
                .chain(() -> documents.get("secret", ID))
                .map(kept -> kept.value().secret());
    }
}
