package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.ShiftTotals;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be carried in a shift, added up and kept with its run. The changes are read before the
 * deliveries, so a count that missed one is never taken for the newest.
 */
@ApplicationScoped
public class CountShift {
    private final PlannedDeliveries deliveries;
    private final PlanningRuns runs;

    CountShift(PlannedDeliveries deliveries, PlanningRuns runs) {
        this.deliveries = deliveries;
        this.runs = runs;
    }

    /** Counts anew. */
    public Uni<ShiftTotals> handle(LocalDate date, Shift shift) {
        return runs.find(date, shift).flatMap(before -> count(date, shift, before));
    }

    /** The kept count where nothing was planned since, else a new one. */
    public Uni<ShiftTotals> latest(LocalDate date, Shift shift) {
        return runs.find(date, shift)
                .flatMap(run -> run.filter(PlanningRun::countHolds).isPresent()
                        ? Uni.createFrom().item(run.get().expected())
                        : count(date, shift, run));
    }

    private Uni<ShiftTotals> count(LocalDate date, Shift shift, Optional<PlanningRun> before) {
        return deliveries
                .totals(date, shift)
                .call(totals -> before.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.update(
                                        before.get().shiftOfDate(),
                                        run -> run.counted(totals, before.get().changes()))
                                .replaceWithVoid());
    }
}
