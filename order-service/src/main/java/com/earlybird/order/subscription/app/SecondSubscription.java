package com.earlybird.order.subscription.app;

import com.earlybird.order.subscription.domain.Neighbours;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Supplier;

/** No second one of the same product, shift and address unless asked for. */
@ApplicationScoped
class SecondSubscription {
    private static final int TRIES = 8;

    private final Subscriptions subscriptions;

    SecondSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** What stands at the door that {@code wanted} is to join. */
    Uni<Neighbours> neighbours(Subscription wanted) {
        // The last turn is read first: whoever took it, or an earlier one, is among the others
        // then.
        return subscriptions.lastTurn(Subscription.turnsOf(wanted)).flatMap(turn -> subscriptions
                .ofCustomer(wanted.customerId(), wanted.startDate())
                .map(others -> new Neighbours(turn, others)));
    }

    /** Does {@code work}, and again while somebody else takes the turn that it wanted. */
    <T> Uni<T> inTurn(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(SecondSubscription::lostTheTurn)
                .retry()
                .atMost(TRIES)
                .onFailure(SecondSubscription::lostTheTurn)
                .transform(e -> Rejection.conflict(
                        "changed-meanwhile", "Others are changing this; try again."));
    }

    private static boolean lostTheTurn(Throwable e) {
        return e instanceof DuplicateKey key && key.on("active_key");
    }
}
