package com.earlybird.order.subscription.app;

import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** No second one of the same product, shift and address unless asked for. */
@ApplicationScoped
class SecondSubscription {
    private final Subscriptions subscriptions;

    SecondSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Looks for one that overlaps. Two at the same moment are told apart by the unique active key,
     * as far as both are open-ended.
     */
    Uni<Void> refuse(Subscription started) {
        if (started.allowSecond()) {
            return Uni.createFrom().voidItem();
        }
        return subscriptions
                .ofCustomer(started.customerId(), started.startDate())
                .invoke(others -> others.stream()
                        .filter(started::isSecondTo)
                        .findFirst()
                        .ifPresent(other -> {
                            throw refusal(other.id());
                        }))
                .replaceWithVoid();
    }

    static Rejection refusal(String otherId) {
        return Rejection.conflict(
                "second-subscription",
                "The same product comes in that shift by " + otherId
                        + " already; say allow_second if a second one is meant.");
    }

    /** The unique key's word, as the same refusal. */
    static Throwable explained(Throwable e) {
        return e instanceof DuplicateKey key && key.on("active_key")
                ? refusal("another subscription")
                : e;
    }
}
