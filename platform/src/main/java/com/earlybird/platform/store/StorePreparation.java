package com.earlybird.platform.store;

import com.earlybird.platform.audit.AuditTrail;
import com.earlybird.platform.outbox.Relay;
import com.earlybird.platform.start.StartUpWork;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import java.util.ArrayList;
import java.util.List;

/** Before the first request and the first event: every index exists, for a unique one is a rule. */
@ApplicationScoped
class StorePreparation implements StartUpWork {
    private final Store store;
    private final Relay relay;
    private final AuditTrail audit;
    private final Instance<Repository> repositories;

    StorePreparation(
            Store store, Relay relay, AuditTrail audit, @Any Instance<Repository> repositories) {
        this.store = store;
        this.relay = relay;
        this.audit = audit;
        this.repositories = repositories;
    }

    private record Wanted(String collection, Index index) {}

    @Override
    public int order() {
        return 0;
    }

    /** One after the other; those that are there already stay as they are. */
    @Override
    public Uni<Void> prepare() {
        List<Documents<?>> all = repositories.stream()
                .flatMap(repository -> repository.documents().stream())
                .<Documents<?>>map(documents -> documents)
                .toList();
        List<Wanted> wanted = new ArrayList<>();
        all.forEach(documents -> add(wanted, documents));
        audit.indexes().forEach(index -> wanted.add(new Wanted(AuditTrail.COLLECTION, index)));
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUniAndConcatenate(this::create)
                .collect()
                .last()
                .invoke(() ->
                        relay.start(all.stream().map(Documents::name).distinct().toList()))
                .replaceWithVoid();
    }

    private static void add(List<Wanted> wanted, Documents<?> documents) {
        Index sweep = Index.on("the sweep finds what is unpublished", "outbox.id");
        wanted.add(new Wanted(documents.name(), sweep));
        documents.indexes().forEach(index -> wanted.add(new Wanted(documents.name(), index)));
    }

    private Uni<Void> create(Wanted wanted) {
        Index index = wanted.index();
        IndexOptions options = new IndexOptions().name(index.name()).unique(index.unique());
        if (!index.unique()) {
            options.sparse(true);
        }
        return store.collection(wanted.collection())
                .createIndexes(List.of(new IndexModel(Indexes.ascending(index.fields()), options)))
                .replaceWithVoid();
    }
}
