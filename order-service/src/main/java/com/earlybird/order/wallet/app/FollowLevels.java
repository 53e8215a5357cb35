package com.earlybird.order.wallet.app;

import com.earlybird.contracts.events.WalletLevel;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.subscription.app.FollowWallet;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.wallet.domain.KnownWallet;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pauses the subscriptions of a customer whose wallet is empty, and lets those go on that it paused.
 * Repeats and older levels change nothing: wallet and subscriptions know the version they followed.
 */
@ApplicationScoped
public class FollowLevels {
    private final Wallets wallets;
    private final Subscriptions subscriptions;
    private final FollowWallet follow;
    private final Customers customers;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    FollowLevels(
            Wallets wallets,
            Subscriptions subscriptions,
            FollowWallet follow,
            Customers customers,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.wallets = wallets;
        this.subscriptions = subscriptions;
        this.follow = follow;
        this.customers = customers;
        this.clock = clock;
        this.metrics = metrics;
    }

    public Uni<Void> handle(List<Event<WalletLevel>> events) {
        Map<String, Event<WalletLevel>> newest = new LinkedHashMap<>();
        for (Event<WalletLevel> event : events) {
            newest.merge(
                    event.data().customerId(),
                    event,
                    (a, b) -> a.data().version() >= b.data().version() ? a : b);
        }
        return Multi.createFrom()
                .iterable(newest.values())
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> one(Event<WalletLevel> event) {
        Caller caller = event.caller("order-service");
        return wallets.keep(KnownWallet.from(event.data()), Act.of(caller, "wallet-level"))
                .flatMap(wallet -> wallet.isFollowed()
                        ? Uni.createFrom().voidItem()
                        : followed(wallet, caller));
    }

    private Uni<Void> followed(KnownWallet wallet, Caller caller) {
        return put(wallet, caller)
                .flatMap(paused -> customers
                        .find(wallet.id())
                        .flatMap(customer -> wallets.update(
                                wallet.id(),
                                Act.of(caller, "wallet-followed"),
                                now -> now.followed(
                                        wallet.levelVersion(), paused, customer.orElse(null)))))
                .replaceWithVoid();
    }

    /** Whether any subscription is paused for the wallet afterwards. */
    private Uni<Boolean> put(KnownWallet wallet, Caller caller) {
        if (!wallet.wantsPause() && !wallet.wantsResume()) {
            return Uni.createFrom().item(wallet.paused());
        }
        boolean pause = wallet.wantsPause();
        return subscriptions
                .ofCustomer(wallet.id(), clock.today())
                .flatMap(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(s -> follow.handle(new FollowWallet.Command(
                                s.id(), pause, wallet.levelVersion(), caller)))
                        .filter(stored -> stored.value().isPausedForWallet(clock.today()))
                        .collect()
                        .asList())
                .map(paused -> pause && !paused.isEmpty())
                .invoke(() -> metrics.counter(
                                "earlybird.wallets.followed", "to", pause ? "pause" : "resume")
                        .increment());
    }
}
