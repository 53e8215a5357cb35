package com.earlybird.billing.wallet.store;

import static com.mongodb.client.model.Filters.exists;

import com.earlybird.billing.wallet.app.Wallets;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code wallets}: one document for each customer who has one. */
@ApplicationScoped
class MongoWallets implements Wallets, Repository {
    private static final int MOST_PENDING = 1_000;

    private final Documents<Wallet> documents;

    MongoWallets(Store store) {
        documents = store.documents(
                "wallets",
                Wallet.class,
                Wallet::id,
                Index.on("uses that a killed process left unposted", "pending.key"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Optional<Stored<Wallet>>> find(String customerId) {
        return documents.find(customerId);
    }

    @Override
    public Uni<List<Wallet>> used(Collection<String> customerIds) {
        return documents.findAll(customerIds).map(found -> found.stream()
                .map(Stored::value)
                .filter(Wallet::walletFirst)
                .toList());
    }

    @Override
    public Uni<Void> begin(String customerId) {
        return documents
                .insert(Wallet.of(customerId), null, List.of())
                .replaceWithVoid()
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithNull();
    }

    @Override
    public Uni<Stored<Wallet>> update(
            String customerId,
            Long ifMatch,
            Act act,
            Function<Stored<Wallet>, Change<Wallet>> change) {
        return documents.update("wallet", customerId, ifMatch, act, change);
    }

    @Override
    public Uni<List<Wallet>> withPending() {
        return documents
                .findAll(exists("pending.key"), MOST_PENDING)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
