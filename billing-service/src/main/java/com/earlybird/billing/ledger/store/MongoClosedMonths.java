package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** {@code month_closings}: a document for each month whose run is done. */
@ApplicationScoped
class MongoClosedMonths implements ClosedMonths, Repository {
    private final Documents<ClosedMonth> documents;

    /** A month that is done, and the run that finished it. */
    record ClosedMonth(String id, String runId) {}

    MongoClosedMonths(Store store) {
        documents = store.documents("month_closings", ClosedMonth.class, ClosedMonth::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Optional<YearMonth>> last() {
        return documents.page(Filters.empty(), null, 1, true).map(page -> page.items().stream()
                .findFirst()
                .map(found -> YearMonth.parse(found.value().id())));
    }

    @Override
    public Uni<Void> add(YearMonth month, String runId) {
        Act act = Act.of(Caller.service("billing-service", null), "month.close");
        return documents
                .insert(new ClosedMonth(month.toString(), runId), act, List.of())
                .replaceWithVoid()
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithNull();
    }
}
