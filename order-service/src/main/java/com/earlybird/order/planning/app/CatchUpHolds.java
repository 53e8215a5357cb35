package com.earlybird.order.planning.app;

import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.domain.PlanningRun;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Puts holds into effect that somebody declared or withdrew and then died: a run that began before
 * does not know of them, so the shift is planned again.
 */
@ApplicationScoped
class CatchUpHolds {
    private final Holds holds;
    private final PlanDay plan;
    private final PlanningTurns turns;

    CatchUpHolds(Holds holds, PlanDay plan, PlanningTurns turns) {
        this.holds = holds;
        this.plan = plan;
        this.turns = turns;
    }

    Uni<Void> handle(List<PlanningRun> begun) {
        if (begun.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LocalDate> dates = begun.stream()
                .map(PlanningRun::date)
                .sorted(Comparator.naturalOrder())
                .toList();
        return holds.everBetween(dates.get(0), dates.get(dates.size() - 1))
                .onItem()
                .transformToMulti(
                        all -> Multi.createFrom().iterable(begun).filter(run -> isBehind(run, all)))
                .onItem()
                .transformToUniAndConcatenate(run -> turns.alone(
                        run.shiftOfDate(),
                        () -> plan.handle(run.shiftOfDate(), run.coverage()).replaceWithVoid()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static boolean isBehind(PlanningRun run, List<Hold> holds) {
        return holds.stream().anyMatch(hold -> hold.hasChangedSince(run.startedAt(), run.date()));
    }
}
