package com.earlybird.order.subscription.app;

import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Change;

/** What one command does to a subscription; pure. */
@FunctionalInterface
interface Edit {
    Change<Subscription> apply(Subscription subscription, Circumstances in);
}
