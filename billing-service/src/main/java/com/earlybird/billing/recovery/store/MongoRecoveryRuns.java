package com.earlybird.billing.recovery.store;

import static com.mongodb.client.model.Filters.in;

import com.earlybird.billing.recovery.app.RecoveryRuns;
import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.billing.recovery.domain.RecoveryStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** {@code recovery_runs}: one document for each search. */
@ApplicationScoped
class MongoRecoveryRuns implements RecoveryRuns, Repository {
    private static final int MOST_UNDER_WAY = 10;

    private final Documents<RecoveryRun> documents;

    MongoRecoveryRuns(Store store) {
        documents = store.documents(
                "recovery_runs",
                RecoveryRun.class,
                RecoveryRun::id,
                Index.on("runs that a killed process left", "status"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<RecoveryRun> start(RecoveryRun run, Act act) {
        return documents
                .insert(run, act, List.of())
                .map(Stored::value)
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> get(run.id()));
    }

    @Override
    public Uni<RecoveryRun> get(String id) {
        return documents.get("recovery run", id).map(Stored::value);
    }

    @Override
    public Uni<RecoveryRun> update(String id, UnaryOperator<RecoveryRun> change) {
        return update(id, change, before -> List.of());
    }

    @Override
    public Uni<RecoveryRun> update(
            String id,
            UnaryOperator<RecoveryRun> change,
            Function<RecoveryRun, List<Fact<?>>> facts) {
        return documents
                .update(
                        "recovery run",
                        id,
                        null,
                        run -> Change.to(change.apply(run.value()), facts.apply(run.value())))
                .map(Stored::value);
    }

    @Override
    public Uni<List<RecoveryRun>> underWay() {
        return documents
                .findAll(
                        in(
                                "status",
                                RecoveryStatus.SEARCHING.name(),
                                RecoveryStatus.CHARGING.name()),
                        MOST_UNDER_WAY)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
