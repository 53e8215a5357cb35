package com.earlybird.order.planning.app;

import com.earlybird.order.planning.domain.Closings.Closed;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.platform.kernel.BusinessClock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/**
 * Plans each shift when its cut-off has passed, and once more when that of a product with a later
 * one has. It looks at the business clock from time to time; a lease in the store lets one instance
 * plan, and another go on if that one dies.
 */
@ApplicationScoped
class PlanAtCutOff {
    private final PlanDay plan;
    private final PlanningRuns runs;
    private final PlanningTurns turns;
    private final ReadClosings closings;
    private final CatchUpHolds holds;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    PlanAtCutOff(
            PlanDay plan,
            PlanningRuns runs,
            PlanningTurns turns,
            ReadClosings closings,
            CatchUpHolds holds,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.plan = plan;
        this.runs = runs;
        this.turns = turns;
        this.closings = closings;
        this.holds = holds;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "plan-at-cut-off",
            every = "{earlybird.planning.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return closings.now()
                .onItem()
                .transformToMulti(now -> Multi.createFrom().iterable(now.closedBy(clock.now())))
                .onItem()
                .transformToUniAndConcatenate(this::planIfNeeded)
                .collect()
                .last()
                .chain(() -> runs.between(clock.today(), null))
                .call(this::goOnWithOthers)
                .call(holds::handle)
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> {
                    count("failed");
                    Log.warnf("planning at the cut-off put off: %s", e.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> planIfNeeded(Closed due) {
        return runs.find(due.shift().date(), due.shift().shift())
                .flatMap(run -> isDone(run, due)
                        ? Uni.createFrom().voidItem()
                        : turns.alone(due.shift(), () -> plan(due)));
    }

    /** Runs that somebody asked for ahead of the cut-off and that were killed. */
    private Uni<Void> goOnWithOthers(List<PlanningRun> begun) {
        return Multi.createFrom()
                .iterable(begun)
                .filter(PlanningRun::goesOn)
                .onItem()
                .transformToUniAndConcatenate(
                        run -> turns.alone(run.shiftOfDate(), () -> goOn(run)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Looks again, now that it is our turn: another instance may just have come to the end. */
    private Uni<Void> plan(Closed due) {
        return runs.find(due.shift().date(), due.shift().shift()).flatMap(run -> {
            if (isDone(run, due)) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> left = run.filter(PlanningRun::goesOn).isPresent()
                    ? goOn(run.get())
                    : Uni.createFrom().voidItem();
            return left.chain(() -> runs.find(due.shift().date(), due.shift().shift()))
                    .flatMap(now -> isDone(now, due)
                            ? Uni.createFrom().voidItem()
                            : told(
                                    plan.handle(due.shift(), Coverage.closedAt(due.through())),
                                    due,
                                    "planned"));
        });
    }

    private Uni<Void> goOn(PlanningRun seen) {
        return runs.find(seen.date(), seen.shift())
                .flatMap(run -> run.filter(PlanningRun::goesOn).isPresent()
                        ? told(plan.goOn(run.get()), run.get().id(), "went-on")
                        : Uni.createFrom().voidItem());
    }

    private static boolean isDone(Optional<PlanningRun> run, Closed due) {
        return run.map(PlanningRun::plannedThrough)
                .filter(through -> !through.isBefore(due.through()))
                .isPresent();
    }

    private Uni<Void> told(Uni<Tally> planning, Object what, String outcome) {
        return planning.invoke(tally -> {
                    count(outcome);
                    Log.infof("%s %s: %s", outcome, what, tally);
                })
                .replaceWithVoid();
    }

    private void count(String outcome) {
        metrics.counter("earlybird.planning.runs", "outcome", outcome).increment();
    }
}
