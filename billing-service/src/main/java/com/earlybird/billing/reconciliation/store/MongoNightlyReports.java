package com.earlybird.billing.reconciliation.store;

import static com.mongodb.client.model.Filters.empty;

import com.earlybird.billing.reconciliation.app.NightlyReports;
import com.earlybird.billing.reconciliation.domain.NightlyReport;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** {@code reconciliations}: one document for each night. */
@ApplicationScoped
class MongoNightlyReports implements NightlyReports, Repository {
    private final Documents<NightlyReport> documents;

    MongoNightlyReports(Store store) {
        documents = store.documents("reconciliations", NightlyReport.class, NightlyReport::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Void> add(NightlyReport report) {
        return documents
                .insert(report, null, List.of())
                .replaceWithVoid()
                .onFailure(DuplicateKey.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Optional<NightlyReport>> last() {
        return documents
                .page(empty(), null, 1, true)
                .map(page -> page.items().stream().findFirst().map(found -> found.value()));
    }
}
