package com.earlybird.order.planning.app;

import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Whose turn it is to plan a shift: among instances a lease says so, within this one what it has in
 * hand, for its own lease keeps nobody here away. A turn is renewed while the work goes on.
 */
@ApplicationScoped
class PlanningTurns {
    private static final Duration TURN = Duration.ofMinutes(2);

    private final Leases leases;
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

    PlanningTurns(Leases leases) {
        this.leases = leases;
    }

    /** Works if nobody is at it, here or elsewhere; else does nothing. */
    Uni<Void> alone(PlannedShift shift, Supplier<Uni<Void>> work) {
        String name = name(shift);
        return Uni.createFrom().deferred(() -> inHand.putIfAbsent(name, 1) != null
                ? Uni.createFrom().voidItem()
                : leases.take(name, TURN)
                        .flatMap(ours -> ours
                                ? renewing(name, work).eventually(() -> giveBack(name))
                                : Uni.createFrom().voidItem())
                        .eventually(() -> done(name)));
    }

    /** Works in any case, for somebody waits for it; others stay away meanwhile. */
    <T> Uni<T> now(PlannedShift shift, Supplier<Uni<T>> work) {
        String name = name(shift);
        return Uni.createFrom().deferred(() -> {
            inHand.merge(name, 1, Integer::sum);
            return leases.take(name, TURN)
                    .flatMap(ours -> ours
                            ? renewing(name, work).eventually(() -> giveBack(name))
                            : work.get())
                    .eventually(() -> done(name));
        });
    }

    private void done(String name) {
        inHand.computeIfPresent(name, (x, works) -> works == 1 ? null : works - 1);
    }

    /** By the last one here that is at it. */
    private Uni<Void> giveBack(String name) {
        return inHand.getOrDefault(name, 0) > 1
                ? Uni.createFrom().voidItem()
                : leases.release(name)
                        .onFailure()
                        .invoke(e -> Log.warnf("%s ends by itself: %s", name, e.getMessage()))
                        .onFailure()
                        .recoverWithNull();
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
