package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.bottle.domain.BottleCount;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The accounts, by customer, and the movements that were put away. */
public interface BottleAccounts {
    Uni<Optional<Stored<BottleAccount>>> find(String customerId);

    /** The sums alone, by customer; who has no account is left out. */
    Uni<Map<String, List<BottleCount>>> counts(Collection<String> customerIds);

    /** Adds an account; one that is there already is as good. */
    Uni<Void> add(BottleAccount account);

    /** 412 where the account is no longer of version {@code ifMatch}. */
    Uni<Stored<BottleAccount>> update(
            String customerId,
            long ifMatch,
            Act act,
            Function<BottleAccount, Change<BottleAccount>> change);

    /** Puts movements away under their ids; those that are away already are as good. */
    Uni<Void> putAway(List<BottleMovement> movements);

    /** One that was put away. */
    Uni<Optional<BottleMovement>> away(String movementId);

    /** A customer's that were put away before {@code seq}, the newest first. */
    Uni<List<BottleMovement>> awayBefore(String customerId, long seq, int limit);

    /** All of a boy's day, each once, still with the accounts or put away. */
    Uni<List<BottleMovement>> ofBoyDay(String boyDay);
}
