package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.ShiftTotals;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/** How far planning is, and what is to be carried. */
@ApplicationScoped
public class ReadPlanning {
    private static final int MOST_DAYS = 92;

    private final PlanningRuns runs;
    private final CountShift count;

    ReadPlanning(PlanningRuns runs, CountShift count) {
        this.runs = runs;
        this.count = count;
    }

    /**
     * A shift as planning knows it.
     *
     * @param run null where planning has not begun with it
     * @param expected what is scheduled, whether by a run or one by one; while a run goes on, as it
     *     was last counted
     */
    public record Progress(LocalDate date, Shift shift, PlanningRun run, ShiftTotals expected) {}

    public Uni<Progress> of(LocalDate date, Shift shift) {
        return runs.find(date, shift)
                .flatMap(before -> before.filter(PlanningRun::goesOn).isPresent()
                        ? Uni.createFrom().item(underWay(before.get()))
                        : count.latest(date, shift).flatMap(expected -> runs.find(date, shift)
                                .map(run ->
                                        new Progress(date, shift, run.orElse(null), expected))));
    }

    /** A run counts at its end: whoever looks meanwhile does not make it slower. */
    private static Progress underWay(PlanningRun run) {
        ShiftTotals counted = run.expected() == null ? ShiftTotals.NONE : run.expected();
        return new Progress(run.date(), run.shift(), run, counted);
    }

    /** The shifts that planning has begun with, by date. */
    public Uni<List<Progress>> between(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw Rejection.malformed("to", "must be within " + MOST_DAYS + " days of from");
        }
        return runs.between(from, to).flatMap(begun -> Multi.createFrom()
                .iterable(begun)
                .onItem()
                .transformToUniAndConcatenate(run -> of(run.date(), run.shift()))
                .collect()
                .asList());
    }
}
