package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How far planning has come with which shifts of which dates. */
public interface PlanningRuns {
    /** Begins anew, and notes so first: changes made from now on are planned at once. */
    Uni<PlanningRun> begin(PlannedShift shift, Coverage coverage, Instant now);

    /** The run after {@code change}, which is pure and may be asked again. */
    Uni<PlanningRun> update(PlannedShift shift, UnaryOperator<PlanningRun> change);

    /** Something was planned anew in these shifts; those not begun with are passed over. */
    Uni<Void> noteChange(List<PlannedShift> shifts);

    Uni<Optional<PlanningRun>> find(LocalDate date, Shift shift);

    /** The runs of the shifts that planning has begun with, by date; {@code to} null for no end. */
    Uni<List<PlanningRun>> between(LocalDate from, LocalDate to);
}
