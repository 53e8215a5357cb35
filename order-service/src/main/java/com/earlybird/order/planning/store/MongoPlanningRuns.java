package com.earlybird.order.planning.store;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.PlanningRuns;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** One small document for each date and shift, {@code _id = date:shift}. */
@ApplicationScoped
class MongoPlanningRuns implements PlanningRuns, Repository {
    private static final int MOST = 2_000;

    private final Documents<PlanningRun> runs;

    MongoPlanningRuns(Store store) {
        runs = store.documents(
                "planning_runs",
                PlanningRun.class,
                PlanningRun::id,
                Index.on("which shifts are begun with", "date"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(runs);
    }

    @Override
    public Uni<PlanningRun> begin(PlannedShift shift, Coverage coverage, Instant now) {
        return runs.insert(PlanningRun.first(shift, coverage, now), null, List.of())
                .map(Stored::value)
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> update(shift, run -> run.again(coverage, now)));
    }

    @Override
    public Uni<PlanningRun> update(PlannedShift shift, UnaryOperator<PlanningRun> change) {
        return runs.update(
                        "planning run",
                        PlanningRun.idOf(shift.date(), shift.shift()),
                        null,
                        stored -> Change.to(change.apply(stored.value())))
                .map(Stored::value);
    }

    /** Many may do so at once: only the number grows, whatever else is written meanwhile. */
    @Override
    public Uni<Void> noteChange(List<PlannedShift> shifts) {
        List<String> ids = shifts.stream()
                .map(shift -> PlanningRun.idOf(shift.date(), shift.shift()))
                .toList();
        return runs.raw()
                .updateMany(Filters.in("_id", ids), Updates.inc("changes", 1L))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<PlanningRun>> find(LocalDate date, Shift shift) {
        return runs.find(PlanningRun.idOf(date, shift)).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<List<PlanningRun>> between(LocalDate from, LocalDate to) {
        Bson since = Filters.gte("date", from.toString());
        Bson within = to == null ? since : Filters.and(since, Filters.lte("date", to.toString()));
        return runs.findAll(within, MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
