package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

/**
 * A change as what came of a customer's request: the subscription knows the request, so that it is
 * carried out once, and so do the facts, so that the customer is told once, by the request's answer.
 */
public final class CarriedOut {
    private CarriedOut() {}

    public static Change<Subscription> by(String requestId, Change<Subscription> change) {
        return Change.to(
                change.state().carriedOut(requestId),
                change.facts().stream().<Fact<?>>map(fact -> of(requestId, fact)).toList());
    }

    private static Fact<?> of(String requestId, Fact<?> fact) {
        return fact.data() instanceof SubscriptionChanged changed
                ? new Fact<>(
                        Topics.SUBSCRIPTION_CHANGED, fact.key(), changed.ofRequest(requestId))
                : fact;
    }
}
