package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A draft becomes active. */
@ApplicationScoped
public class ActivateSubscription {
    private final SubscriptionEditor editor;
    private final Subscriptions subscriptions;
    private final SecondSubscription second;

    ActivateSubscription(
            SubscriptionEditor editor, Subscriptions subscriptions, SecondSubscription second) {
        this.editor = editor;
        this.subscriptions = subscriptions;
        this.second = second;
    }

    public Uni<Stored<Subscription>> handle(Target target) {
        return subscriptions
                .get(target.id())
                .invoke(stored -> target.caller()
                        .mustSeeCustomer(stored.value().customerId(), "subscription", target.id()))
                .call(stored -> stored.value().activated()
                        ? Uni.createFrom().voidItem()
                        : second.refuse(stored.value().asActive()))
                .chain(() -> editor.save(target, "activate", LifeCommands::activate));
    }

    public Uni<Preview> preview(Target target) {
        return editor.preview(target, LifeCommands::activate);
    }
}
