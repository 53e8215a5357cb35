package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.DuplicateGuard;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Where one-time orders are kept. */
public interface OneTimeOrders {
    Uni<Stored<OneTimeOrder>> get(String id);

    Uni<Optional<Stored<OneTimeOrder>>> find(String id);

    /** The order that holds this key, see {@link DuplicateGuard}. */
    Uni<Optional<Stored<OneTimeOrder>>> findByDuplicateKey(String key);

    /** Takes the key from the order, if it still holds it: a minute is over. */
    Uni<Void> freeDuplicateKey(String id, String key);

    /** Those that stand and are due from {@code from} to {@code to}, both included, one by one. */
    Multi<Stored<OneTimeOrder>> standingBetween(LocalDate from, LocalDate to);

    /** Fails with a duplicate key where the id or the duplicate key is taken. */
    Uni<Stored<OneTimeOrder>> insert(Change<OneTimeOrder> placed, Act act);

    Uni<Stored<OneTimeOrder>> update(
            String id,
            Long ifMatch,
            Act act,
            Function<Stored<OneTimeOrder>, Change<OneTimeOrder>> change);

    /** As {@link #update}, of many in one call of the store; those that are not there are left. */
    Uni<Void> updateAll(
            Collection<String> ids,
            Act act,
            Function<Stored<OneTimeOrder>, Change<OneTimeOrder>> change);
}
