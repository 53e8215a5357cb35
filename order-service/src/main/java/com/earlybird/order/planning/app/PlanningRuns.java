package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlannedShift;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which shifts of which dates planning has begun with, and who is at it. */
public interface PlanningRuns {
    /** Notes that planning begins: changes made from now on are planned at once. */
    Uni<Void> begin(LocalDate date, Shift shift, Instant now);

    /**
     * Takes the shift for one run at its cut-off.
     *
     * @return false if it was planned after its cut-off already, or another instance is at it
     */
    Uni<Boolean> claim(LocalDate date, Shift shift, Instant now);

    /** Keeps a claim while the run goes on. */
    Uni<Void> renew(LocalDate date, Shift shift);

    /** Gives a claim back after a failure. */
    Uni<Void> release(LocalDate date, Shift shift);

    /** The shift was planned to the end after its cut-off. */
    Uni<Void> close(LocalDate date, Shift shift, Instant now);

    /** The shifts that planning has begun with; {@code to} null for no end. */
    Uni<List<PlannedShift>> begunBetween(LocalDate from, LocalDate to);
}
