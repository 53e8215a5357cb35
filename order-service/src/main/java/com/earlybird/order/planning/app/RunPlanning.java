package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Closings;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Planning on demand, of all products. What has closed by then is done with; the cut-off plans the
 * rest once more.
 */
@ApplicationScoped
public class RunPlanning {
    private final PlanDay plan;
    private final PlanningTurns turns;
    private final ReadClosings closings;
    private final BusinessClock clock;
    private final Duration answerWithin;

    RunPlanning(
            PlanDay plan,
            PlanningTurns turns,
            ReadClosings closings,
            BusinessClock clock,
            @ConfigProperty(name = "earlybird.planning.answer-within") Duration answerWithin) {
        this.plan = plan;
        this.turns = turns;
        this.closings = closings;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    /**
     * Begins, and waits a while for the end; empty where it takes longer. The run goes on then, and
     * also when whoever asked has hung up. {@code shift} null means both.
     */
    public Uni<Optional<Tally>> handle(LocalDate date, Shift shift) {
        Uni<Tally> run = run(date, shift);
        return Uni.createFrom()
                .<Tally>emitter(answer -> run.subscribe().with(answer::complete, e -> {
                    if (!(e instanceof Rejection)) {
                        Log.warnf("planning of %s came to a halt: %s", date, e.getMessage());
                    }
                    answer.fail(e);
                }))
                .map(Optional::of)
                .ifNoItem()
                .after(answerWithin)
                .recoverWithItem(Optional::empty);
    }

    private Uni<Tally> run(LocalDate date, Shift shift) {
        Set<Shift> shifts = shift == null ? EnumSet.allOf(Shift.class) : EnumSet.of(shift);
        return closings.now().flatMap(now -> {
            mustBeWithinReach(date, now.usual());
            return Multi.createFrom()
                    .iterable(shifts)
                    .map(one -> new PlannedShift(date, one))
                    .onItem()
                    .transformToUniAndConcatenate(
                            one -> turns.now(one, () -> plan.handle(one, all(now, one))))
                    .collect()
                    .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
        });
    }

    /** Everything, and with it whatever has closed by now. */
    private Coverage all(Closings now, PlannedShift of) {
        Instant through = now.lastClosing(of.date(), of.shift(), clock.now()).orElse(null);
        return new Coverage(true, through);
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
}
