package com.earlybird.order.wallet.app;

import com.earlybird.order.wallet.domain.KnownWallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** The wallets as billing-service last told of them. */
public interface Wallets {
    Uni<Optional<KnownWallet>> find(String customerId);

    /** Keeps it unless a later level is known; gives back what is known then. */
    Uni<KnownWallet> keep(KnownWallet told, Act act);

    Uni<Stored<KnownWallet>> update(
            String customerId, Act act, Function<KnownWallet, Change<KnownWallet>> change);
}
