package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.wallet.app.HeedWallet;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A draft becomes active. */
@ApplicationScoped
public class ActivateSubscription {
    private final SubscriptionEditor editor;
    private final HeedWallet wallet;

    ActivateSubscription(SubscriptionEditor editor, HeedWallet wallet) {
        this.editor = editor;
        this.wallet = wallet;
    }

    public Uni<Stored<Subscription>> handle(Target target) {
        return editor.save(target, "activate", LifeCommands::activate)
                .flatMap(stored -> wallet.handle(stored, target.caller()));
    }

    public Uni<Preview> preview(Target target) {
        return editor.preview(target, LifeCommands::activate);
    }
}
