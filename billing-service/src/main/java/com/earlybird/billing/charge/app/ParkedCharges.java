package com.earlybird.billing.charge.app;

import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What was confirmed and not charged. */
public interface ParkedCharges {
    /** Those of these keys that are here, whatever became of them. */
    Uni<Set<String>> known(Collection<String> keys);

    /** Adds those that are not here yet. */
    Uni<Void> park(Collection<ParkedCharge> parked);

    Uni<ParkedCharge> get(String key);

    Uni<ParkedCharge> update(String key, Act act, UnaryOperator<ParkedCharge> change);

    /** The keys of what waits for one of these customers. */
    Uni<List<String>> waitingFor(Collection<String> customerIds);

    /** Some of the customers who are waited for. */
    Uni<Set<String>> awaitedCustomers(int limit);

    /** Released, and perhaps not in the books. */
    Uni<List<ParkedCharge>> unposted();

    /** How many wait for a decision or a customer. */
    Uni<Long> count();

    /** Null does not narrow. */
    Uni<Page<ParkedCharge>> list(
            ParkedCharge.State state, String customerId, String cursor, int limit);
}
