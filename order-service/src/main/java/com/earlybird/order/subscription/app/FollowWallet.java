package com.earlybird.order.subscription.app;

import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.WalletCommands;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** A subscription pauses with its customer's empty wallet and goes on with a filled one. */
@ApplicationScoped
public class FollowWallet {
    private final SubscriptionEditor editor;

    FollowWallet(SubscriptionEditor editor) {
        this.editor = editor;
    }

    /** {@code version} is the level's; one that was followed already is nothing. */
    public record Command(String subscriptionId, boolean pause, long version, Caller caller) {}

    public Uni<Stored<Subscription>> handle(Command c) {
        Target target = new Target(c.subscriptionId(), null, c.caller(), Pause.WALLET_EMPTY);
        return editor.save(
                target,
                c.pause() ? "wallet-pause" : "wallet-resume",
                (subscription, in) -> c.pause()
                        ? WalletCommands.exhausted(subscription, c.version(), in)
                        : WalletCommands.sufficient(subscription, c.version(), in));
    }
}
