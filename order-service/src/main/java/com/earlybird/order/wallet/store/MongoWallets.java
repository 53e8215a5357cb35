package com.earlybird.order.wallet.store;

import com.earlybird.order.wallet.app.Wallets;
import com.earlybird.order.wallet.domain.KnownWallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

@ApplicationScoped
class MongoWallets implements Wallets, Repository {
    private final Documents<KnownWallet> wallets;

    MongoWallets(Store store) {
        wallets = store.documents("wallets", KnownWallet.class, KnownWallet::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(wallets);
    }

    @Override
    public Uni<Optional<KnownWallet>> find(String customerId) {
        return wallets.find(customerId).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<KnownWallet> keep(KnownWallet told, Act act) {
        return wallets.insert(told, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> wallets.update(
                        "wallet",
                        told.id(),
                        act,
                        stored -> Change.to(stored.value().after(told))))
                .map(Stored::value);
    }

    @Override
    public Uni<Stored<KnownWallet>> update(
            String customerId, Act act, Function<KnownWallet, Change<KnownWallet>> change) {
        return wallets.update("wallet", customerId, act, stored -> change.apply(stored.value()));
    }
}
