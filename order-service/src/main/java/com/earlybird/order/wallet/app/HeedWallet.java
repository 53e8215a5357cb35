package com.earlybird.order.wallet.app;

import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.subscription.app.FollowWallet;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.wallet.domain.KnownWallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Pauses a subscription that starts while its customer's wallet is empty, as those that ran already
 * were. The subscription is stored first and the wallet read then, while a level is kept first and
 * the subscriptions read then: whichever comes second sees the other.
 */
@ApplicationScoped
public class HeedWallet {
    private final Wallets wallets;
    private final FollowWallet follow;
    private final Customers customers;
    private final BusinessClock clock;

    HeedWallet(Wallets wallets, FollowWallet follow, Customers customers, BusinessClock clock) {
        this.wallets = wallets;
        this.follow = follow;
        this.customers = customers;
        this.clock = clock;
    }

    /** The subscription as it is then. */
    public Uni<Stored<Subscription>> handle(Stored<Subscription> started, Caller caller) {
        return wallets.find(started.value().customerId())
                .flatMap(wallet -> wallet.filter(KnownWallet::wantsPause).isPresent()
                        ? pause(started, wallet.get(), caller)
                        : Uni.createFrom().item(started));
    }

    private Uni<Stored<Subscription>> pause(
            Stored<Subscription> started, KnownWallet wallet, Caller asks) {
        // By itself, for whoever started it may see days that the cut-offs keep from others.
        Caller caller = Caller.service("order-service", asks.correlationId());
        return follow.handle(new FollowWallet.Command(
                        started.value().id(), true, wallet.levelVersion(), caller))
                .call(stored -> stored.value().isPausedForWallet(clock.today())
                        ? told(wallet.id(), caller)
                        : Uni.createFrom().voidItem());
    }

    private Uni<?> told(String customerId, Caller caller) {
        return customers
                .find(customerId)
                .flatMap(customer -> wallets.update(
                        customerId,
                        Act.of(caller, "wallet-heeded"),
                        wallet -> wallet.joined(customer.orElse(null))));
    }
}
