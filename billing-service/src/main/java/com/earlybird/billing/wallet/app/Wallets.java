package com.earlybird.billing.wallet.app;

import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The customers' wallets; whoever has none uses none. */
public interface Wallets {
    Uni<Optional<Stored<Wallet>>> find(String customerId);

    /** Those of these customers that are used for bills. */
    Uni<List<Wallet>> used(Collection<String> customerIds);

    /** Adds an empty one where there is none. */
    Uni<Void> begin(String customerId);

    /** {@code ifMatch}, where it is not null, is the version that it must have. */
    Uni<Stored<Wallet>> update(
            String customerId,
            Long ifMatch,
            Act act,
            Function<Stored<Wallet>, Change<Wallet>> change);

    /** Wallets with a use that may not stand in the books. */
    Uni<List<Wallet>> withPending();
}
