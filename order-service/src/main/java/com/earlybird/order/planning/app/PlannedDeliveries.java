package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What delivery-service was told, by {@code order_id:date:shift}. */
public interface PlannedDeliveries {
    /** Stores new ones with their facts; gives back the ids that were there already. */
    Uni<Set<String>> insertNew(List<PlannedDelivery> deliveries);

    Uni<List<Stored<PlannedDelivery>>> findAll(Collection<String> ids);

    Uni<Stored<PlannedDelivery>> update(
            String id, Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change);

    /** Those of a date and these shifts that are scheduled and not confirmed, in batches. */
    Multi<List<PlannedDelivery>> standing(LocalDate date, Set<Shift> shifts);

    /** From now on planning leaves these alone; unknown ones are passed over. */
    Uni<Void> markConfirmed(Collection<String> ids);
}
