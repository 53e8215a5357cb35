package com.earlybird.billing.bill.store;

import com.earlybird.billing.bill.app.Letterheads;
import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** {@code letterheads}: one document for each way the business has looked. */
@ApplicationScoped
class MongoLetterheads implements Letterheads, Repository {
    private final Documents<Letterhead> documents;

    MongoLetterheads(Store store) {
        documents = store.documents("letterheads", Letterhead.class, Letterhead::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Void> keep(Letterhead letterhead) {
        return documents
                .find(letterhead.id())
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : documents
                                .insert(letterhead, null, List.of())
                                .replaceWithVoid()
                                .onFailure(DuplicateKey.class)
                                .recoverWithNull());
    }

    @Override
    public Uni<Letterhead> get(String id) {
        return documents.get("letterhead", id).map(Stored::value);
    }
}
