package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Planning on demand. A shift whose cut-off has passed is then done with; others are only begun. */
@ApplicationScoped
public class RunPlanning {
    private final PlanDay plan;
    private final PlanningRuns runs;
    private final CutOffs cutOffs;
    private final BusinessClock clock;

    RunPlanning(PlanDay plan, PlanningRuns runs, CutOffs cutOffs, BusinessClock clock) {
        this.plan = plan;
        this.runs = runs;
        this.cutOffs = cutOffs;
        this.clock = clock;
    }

    /** {@code shift} null means both. */
    public Uni<Tally> handle(LocalDate date, Shift shift) {
        Set<Shift> shifts = shift == null ? EnumSet.allOf(Shift.class) : EnumSet.of(shift);
        return cutOffs.current().flatMap(cutOff -> {
            mustBeWithinReach(date, cutOff);
            return plan.handle(date, shifts).call(() -> closeThosePast(cutOff, date, shifts));
        });
    }

    private void mustBeWithinReach(LocalDate date, CutOff cutOff) {
        LocalDate today = clock.today();
        if (date.isBefore(ChangeWindow.earliest(today))) {
            throw Rejection.refused("month-closed", "The month of " + date + " is closed.");
        }
        if (date.isAfter(today.plusDays(cutOff.settings().horizonDays()))) {
            throw Rejection.refused("horizon", date + " is too far ahead to be planned.");
        }
    }

    private Uni<Void> closeThosePast(CutOff cutOff, LocalDate date, Set<Shift> shifts) {
        Instant now = clock.now();
        return Multi.createFrom()
                .iterable(shifts)
                .filter(shift -> cutOff.hasPassed(date, shift, now))
                .onItem()
                .transformToUniAndConcatenate(shift -> runs.close(date, shift, now))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
