package com.earlybird.billing.closing.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code runs}: one document for each run. */
@ApplicationScoped
class MongoRuns implements Runs, Repository {
    private final Documents<ClosingRun> documents;

    MongoRuns(Store store) {
        documents = store.documents(
                "runs",
                ClosingRun.class,
                ClosingRun::id,
                Index.unique("one run is under way at a time", "lock"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<ClosingRun> start(ClosingRun run, Act act) {
        return documents
                .insert(run, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(() -> documents.find(run.id()).map(found -> found.map(Stored::value)
                        .orElseThrow(() -> Rejection.conflict(
                                "run-under-way", "Another run is closing a month; wait for it."))));
    }

    @Override
    public Uni<ClosingRun> get(String id) {
        return documents.get("run", id).map(Stored::value);
    }

    @Override
    public Uni<ClosingRun> update(String id, UnaryOperator<ClosingRun> change) {
        return documents
                .update("run", id, null, run -> Change.to(change.apply(run.value())))
                .map(Stored::value);
    }

    @Override
    public Uni<List<ClosingRun>> underWay() {
        return documents
                .findAll(eq("lock", ClosingRun.LOCK), 1)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
