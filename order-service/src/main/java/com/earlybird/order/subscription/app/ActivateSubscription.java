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

    ActivateSubscription(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public Uni<Stored<Subscription>> handle(Target target) {
        return editor.save(target, "activate", LifeCommands::activate);
    }

    public Uni<Preview> preview(Target target) {
        return editor.preview(target, LifeCommands::activate);
    }
}
