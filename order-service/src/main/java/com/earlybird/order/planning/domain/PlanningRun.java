package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the planning of one date and shift has come. What a run has done is noted page by page, so
 * that whoever takes it over after a kill goes on where it stopped.
 *
 * @param id {@code date:shift}
 * @param run grows by each run that begins anew; what an earlier one still says is passed over
 * @param cursor the last id of {@code step} that is done with, or null
 * @param everything whether it takes in products whose cut-off has not passed; asked for by hand
 * @param through it takes in what had closed at this instant, or null where nothing had
 * @param plannedThrough the latest {@code through} of a run that came to its end, or null
 * @param scheduled deliveries newly or differently scheduled by this run so far
 * @param expected what is to be carried, counted after {@code countedChanges}; null before
 * @param changes how often something was planned anew in this shift, by runs or single changes
 * @param finishedAt null while it goes on
 */
public record PlanningRun(
        String id,
        LocalDate date,
        Shift shift,
        long run,
        Step step,
        String cursor,
        boolean everything,
        Instant through,
        Instant plannedThrough,
        int scheduled,
        int unchanged,
        int cancelled,
        ShiftTotals expected,
        long changes,
        long countedChanges,
        Instant startedAt,
        Instant finishedAt) {
    /** What a run does, in this order. */
    public enum Step {
        CALL_OFF,
        SCHEDULE,
        SWEEP,
        COUNT,
        DONE
    }

    public static String idOf(LocalDate date, Shift shift) {
        return date + ":" + shift;
    }

    /** The first run of a shift. */
    public static PlanningRun first(PlannedShift of, Coverage coverage, Instant now) {
        return new PlanningRun(
                idOf(of.date(), of.shift()),
                of.date(),
                of.shift(),
                1,
                Step.CALL_OFF,
                null,
                coverage.everything(),
                coverage.through(),
                null,
                0,
                0,
                0,
                null,
                0,
                -1,
                now,
                null);
    }

    /** A run from the beginning, whatever the one before came to. */
    public PlanningRun again(Coverage coverage, Instant now) {
        return new PlanningRun(
                id,
                date,
                shift,
                run + 1,
                Step.CALL_OFF,
                null,
                // What was scheduled by hand is not forgotten at the cut-off.
                everything || coverage.everything(),
                later(through, coverage.through()),
                plannedThrough,
                0,
                0,
                0,
                expected,
                changes,
                countedChanges,
                now,
                null);
    }

    /** One page more is done with; a run that began later has the word. */
    public PlanningRun advanced(long by, Step to, String upTo, Tally done) {
        boolean over = by != run || step.compareTo(to) > 0;
        return over ? this : with(plannedThrough, to, upTo, tally().plus(done), null);
    }

    public PlanningRun finished(long by, Instant now) {
        return by != run
                ? this
                : with(later(plannedThrough, through), Step.DONE, null, tally(), now);
    }

    /** What is to be carried, counted when it had been changed {@code counted} times. */
    public PlanningRun counted(ShiftTotals totals, long counted) {
        return counted < countedChanges
                ? this
                : new PlanningRun(
                        id,
                        date,
                        shift,
                        run,
                        step,
                        cursor,
                        everything,
                        through,
                        plannedThrough,
                        scheduled,
                        unchanged,
                        cancelled,
                        totals,
                        changes,
                        counted,
                        startedAt,
                        finishedAt);
    }

    /** Whether nothing was planned of its shift by a run before. */
    public boolean isFirst() {
        return run == 1;
    }

    public boolean goesOn() {
        return finishedAt == null;
    }

    /** Whether nothing was planned anew since it was counted. */
    public boolean countHolds() {
        return expected != null && !goesOn() && changes == countedChanges;
    }

    public PlannedShift shiftOfDate() {
        return new PlannedShift(date, shift);
    }

    public Coverage coverage() {
        return new Coverage(everything, through);
    }

    public Tally tally() {
        return new Tally(scheduled, unchanged, cancelled);
    }

    private PlanningRun with(
            Instant nextPlannedThrough,
            Step nextStep,
            String nextCursor,
            Tally tally,
            Instant nextFinishedAt) {
        return new PlanningRun(
                id,
                date,
                shift,
                run,
                nextStep,
                nextCursor,
                everything,
                through,
                nextPlannedThrough,
                tally.scheduled(),
                tally.unchanged(),
                tally.cancelled(),
                expected,
                changes,
                countedChanges,
                startedAt,
                nextFinishedAt);
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }
}
