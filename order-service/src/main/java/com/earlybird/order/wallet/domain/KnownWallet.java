package com.earlybird.order.wallet.domain;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.WalletLevel;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.util.Map;

/**
 * What billing-service last told of a customer's wallet, and how far it was followed here.
 *
 * @param id the customer's
 * @param levelVersion of the level; the highest is kept
 * @param followedVersion of the level that subscriptions were last paused or resumed by
 * @param paused whether subscriptions are paused for it
 */
public record KnownWallet(
        String id,
        WalletLevel.Level level,
        long balancePaise,
        boolean autoPause,
        long levelVersion,
        long followedVersion,
        boolean paused,
        Instant updatedAt) {
    public static KnownWallet from(WalletLevel told) {
        return new KnownWallet(
                told.customerId(),
                told.level(),
                told.balancePaise(),
                told.autoPause(),
                told.version(),
                0,
                false,
                told.changedAt());
    }

    /** As {@code told} says, unless a later one is known. */
    public KnownWallet after(KnownWallet told) {
        return told.levelVersion <= levelVersion
                ? this
                : new KnownWallet(
                        id,
                        told.level,
                        told.balancePaise,
                        told.autoPause,
                        told.levelVersion,
                        followedVersion,
                        paused,
                        told.updatedAt);
    }

    public boolean isFollowed() {
        return followedVersion >= levelVersion;
    }

    /** Empty, and the customer wants deliveries to pause then. */
    public boolean wantsPause() {
        return level == WalletLevel.Level.EXHAUSTED && autoPause;
    }

    /** Filled, or not to pause anything any more; what is merely low stays as it is. */
    public boolean wantsResume() {
        return level == WalletLevel.Level.SUFFICIENT || !autoPause;
    }

    /** Subscriptions are as {@code version} of it wants them; the customer hears of it once. */
    public Change<KnownWallet> followed(long version, boolean nowPaused, KnownCustomer customer) {
        if (version != levelVersion || isFollowed()) {
            return Change.to(this);
        }
        KnownWallet next = new KnownWallet(
                id, level, balancePaise, autoPause, levelVersion, version, nowPaused, updatedAt);
        return paused == nowPaused || customer == null || customer.phone() == null
                ? Change.to(next)
                : Change.to(next, message(next, customer));
    }

    /** A subscription that came later is paused for it too; who had none paused hears of it. */
    public Change<KnownWallet> joined(KnownCustomer customer) {
        if (paused || !wantsPause()) {
            return Change.to(this);
        }
        KnownWallet next = new KnownWallet(
                id, level, balancePaise, autoPause, levelVersion, followedVersion, true, updatedAt);
        return customer == null || customer.phone() == null
                ? Change.to(next)
                : Change.to(next, message(next, customer));
    }

    private static Fact<NotificationRequested> message(KnownWallet w, KnownCustomer customer) {
        NotificationRequested fact = new NotificationRequested(
                "wallet:" + w.id + ":" + w.levelVersion,
                w.paused ? "WALLET_PAUSED" : "WALLET_RESUMED",
                customer.phone(),
                Map.of("name", customer.name(), "balance", Money.rupees(w.balancePaise)),
                w.id,
                w.updatedAt);
        return new Fact<>(Topics.NOTIFICATION_REQUESTED, customer.phone(), fact);
    }
}
