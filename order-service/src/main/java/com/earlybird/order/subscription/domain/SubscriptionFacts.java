package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.platform.kernel.Fact;

import java.time.LocalDate;

/** What other services are told when a subscription begins or changes. */
final class SubscriptionFacts {
    private SubscriptionFacts() {}

    static Fact<SubscriptionChanged> changed(
            SubscriptionChange change,
            Subscription next,
            LocalDate from,
            LocalDate to,
            Circumstances in) {
        Pattern pattern = next.patternOn(from);
        return new Fact<>(
                Topics.SUBSCRIPTION_CHANGED,
                next.customerId(),
                new SubscriptionChanged(
                        next.id(),
                        next.customerId(),
                        next.productId(),
                        next.productName(),
                        change,
                        next.statusOn(in.today()).name(),
                        next.mode().name(),
                        pattern.defaultQty(),
                        pattern.shift(),
                        from,
                        to,
                        in.version(),
                        in.by(),
                        in.now(),
                        null));
    }
}
