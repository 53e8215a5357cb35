package com.earlybird.platform.store;

import com.earlybird.platform.audit.AuditTrail;
import com.earlybird.platform.outbox.Relay;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import java.time.Duration;
import java.util.List;

/**
 * Before the first request and the first event: every index exists, for a unique one is a rule. A
 * store that comes up a little later than the service is waited for.
 */
@ApplicationScoped
class StorePreparation {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

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

    void prepare(@Observes @Priority(1) StartupEvent start) {
        List<Documents<?>> all = repositories.stream()
                .flatMap(repository -> repository.documents().stream())
                .<Documents<?>>map(documents -> documents)
                .toList();
        all.forEach(this::createIndexes);
        audit.indexes().forEach(index -> create("audit", index));
        relay.start(all.stream().map(Documents::name).distinct().toList());
    }

    private void createIndexes(Documents<?> documents) {
        create(documents.name(), Index.on("the sweep finds what is unpublished", "outbox.id"));
        documents.indexes().forEach(index -> create(documents.name(), index));
    }

    private void create(String collection, Index index) {
        IndexOptions options = new IndexOptions().name(index.name()).unique(index.unique());
        if (!index.unique()) {
            options.sparse(true);
        }
        store.collection(collection)
                .createIndexes(List.of(new IndexModel(Indexes.ascending(index.fields()), options)))
                .onFailure()
                .invoke(e -> Log.infof("waiting for the store: %s", e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .expireIn(PATIENCE.toMillis())
                .await()
                .atMost(PATIENCE.plusSeconds(5));
    }
}
