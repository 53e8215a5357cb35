package com.earlybird.order.planning.app;

import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.function.Supplier;

/** Whose turn it is to plan a shift. A turn is renewed while the work goes on. */
@ApplicationScoped
class PlanningTurns {
    private static final Duration TURN = Duration.ofMinutes(2);

    private final Leases leases;

    PlanningTurns(Leases leases) {
        this.leases = leases;
    }

    /** Works if no other instance is at it, else does nothing. */
    Uni<Void> alone(PlannedShift shift, Supplier<Uni<Void>> work) {
        String name = name(shift);
        return leases.whileHolding(name, TURN, () -> renewing(name, work));
    }

    /** Works in any case, for somebody waits for it; others stay away meanwhile. */
    <T> Uni<T> now(PlannedShift shift, Supplier<Uni<T>> work) {
        String name = name(shift);
        return leases.take(name, TURN)
                .flatMap(ours -> ours
                        ? renewing(name, work).eventually(() -> leases.release(name))
                        : work.get());
    }

    private <T> Uni<T> renewing(String name, Supplier<Uni<T>> work) {
        Cancellable renewal = Multi.createFrom()
                .ticks()
                .startingAfter(TURN.dividedBy(4))
                .every(TURN.dividedBy(4))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> leases.take(name, TURN).onFailure().recoverWithItem(false))
                .subscribe()
                .with(ours -> {}, e -> Log.warnf("a turn is not renewed: %s", e.getMessage()));
        return Uni.createFrom().deferred(work::get).eventually(renewal::cancel);
    }

    private static String name(PlannedShift shift) {
        return "planning:" + shift.date() + ":" + shift.shift();
    }
}
