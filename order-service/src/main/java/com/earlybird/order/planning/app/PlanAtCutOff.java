package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Plans each shift when its cut-off has passed. It looks at the business clock from time to time; a
 * lease in the store lets one instance plan, and another take over if that one dies.
 */
@ApplicationScoped
class PlanAtCutOff {
    private final PlanDay plan;
    private final PlanningRuns runs;
    private final CutOffs cutOffs;
    private final BusinessClock clock;

    PlanAtCutOff(PlanDay plan, PlanningRuns runs, CutOffs cutOffs, BusinessClock clock) {
        this.plan = plan;
        this.runs = runs;
        this.cutOffs = cutOffs;
        this.clock = clock;
    }

    @Scheduled(
            identity = "plan-at-cut-off",
            every = "{earlybird.planning.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return cutOffs.current()
                .onItem()
                .transformToMulti(cutOff -> Multi.createFrom().iterable(closed(cutOff)))
                .onItem()
                .transformToUniAndConcatenate(this::planOnce)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> Log.warnf("planning at the cut-off put off: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** The shifts from today on whose cut-off has passed. */
    List<PlannedShift> closed(CutOff cutOff) {
        Instant now = clock.now();
        int furthest = Math.max(
                cutOff.settings().morningDaysBefore(), cutOff.settings().eveningDaysBefore());
        List<PlannedShift> closed = new ArrayList<>();
        for (int ahead = 0; ahead <= furthest; ahead++) {
            LocalDate date = clock.today().plusDays(ahead);
            for (Shift shift : Shift.values()) {
                if (cutOff.hasPassed(date, shift, now)) {
                    closed.add(new PlannedShift(date, shift));
                }
            }
        }
        return closed;
    }

    private Uni<Void> planOnce(PlannedShift due) {
        return runs.claim(due.date(), due.shift(), clock.now())
                .flatMap(ours -> ours
                        ? plan.handle(due.date(), EnumSet.of(due.shift()))
                                .invoke(tally -> Log.infof(
                                        "planned %s %s: %s", due.date(), due.shift(), tally))
                                .chain(() -> runs.close(due.date(), due.shift(), clock.now()))
                                .onFailure()
                                .call(() -> runs.release(due.date(), due.shift()))
                        : Uni.createFrom().voidItem());
    }
}
