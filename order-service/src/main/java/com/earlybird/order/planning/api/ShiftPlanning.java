package com.earlybird.order.planning.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.ReadPlanning.Progress;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.ShiftTotals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far the planning of a shift is.
 *
 * @param step what a running one is at: CALL_OFF, SCHEDULE, SWEEP, COUNT; then DONE; null before
 * @param expected what is scheduled to be carried, late changes included; a run sheet shows the
 *     same. While planning runs, as it was last counted
 * @param scheduled deliveries newly or differently scheduled by the last run so far
 * @param unchanged left as they were
 * @param cancelled called off
 * @param plannedThrough the cut-off up to which it was planned to the end, or null
 * @param finishedAt null while it goes on
 */
public record ShiftPlanning(
        LocalDate date,
        Shift shift,
        PlanningStatus status,
        PlanningRun.Step step,
        ExpectedTotals expected,
        int scheduled,
        int unchanged,
        int cancelled,
        Instant plannedThrough,
        Instant startedAt,
        Instant finishedAt) {
    /** Whether planning has begun with a shift, and come to its end. */
    public enum PlanningStatus {
        NOT_BEGUN,
        RUNNING,
        DONE
    }

    /** Counts of a date and shift; {@code customers} are the stops of its run sheets. */
    public record ExpectedTotals(
            long orders, long deliveries, long customers, List<ExpectedItem> items) {}

    /** A product's sum, in its unit. */
    public record ExpectedItem(String productId, BigDecimal qty) {}

    static ShiftPlanning of(Progress progress) {
        PlanningRun run = progress.run();
        if (run == null) {
            return new ShiftPlanning(
                    progress.date(),
                    progress.shift(),
                    PlanningStatus.NOT_BEGUN,
                    null,
                    totals(progress.expected()),
                    0,
                    0,
                    0,
                    null,
                    null,
                    null);
        }
        return new ShiftPlanning(
                run.date(),
                run.shift(),
                run.goesOn() ? PlanningStatus.RUNNING : PlanningStatus.DONE,
                run.step(),
                totals(progress.expected()),
                run.scheduled(),
                run.unchanged(),
                run.cancelled(),
                run.plannedThrough(),
                run.startedAt(),
                run.finishedAt());
    }

    private static ExpectedTotals totals(ShiftTotals totals) {
        return new ExpectedTotals(
                totals.orders(),
                totals.deliveries(),
                totals.customers(),
                totals.items().stream()
                        .map(item -> new ExpectedItem(item.productId(), item.qty()))
                        .toList());
    }
}
