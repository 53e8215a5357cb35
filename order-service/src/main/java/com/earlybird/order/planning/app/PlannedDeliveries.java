package com.earlybird.order.planning.app;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.ShiftTotals;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What delivery-service was told, by {@code order_id:date:shift}. */
public interface PlannedDeliveries {
    /** What was last told of those of {@code ids} that are there. */
    Uni<Map<String, ScheduleAction>> known(Collection<String> ids);

    /** Stores new ones with their facts; gives back the ids that were there already. */
    Uni<Set<String>> insertNew(List<PlannedDelivery> deliveries);

    /**
     * Changes those of {@code ids} that are there, in one write of many; {@code change} is pure and
     * is asked again where somebody was faster.
     *
     * @return how many became different
     */
    Uni<Integer> change(
            Collection<String> ids,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change);

    /**
     * Those of a shift that are scheduled and not confirmed, in batches by id, from after {@code
     * cursor} on.
     */
    Multi<List<PlannedDelivery>> standing(LocalDate date, Shift shift, String cursor);

    /** What is scheduled in a shift, confirmed or not, added up. */
    Uni<ShiftTotals> totals(LocalDate date, Shift shift);

    /** What was confirmed of a delivery, as one revision says. */
    record Confirmation(String id, long revision, List<PlannedDelivery.Delivered> delivered) {}

    /**
     * Keeps each one unless a higher revision is known; from then on planning leaves the delivery
     * alone. Unknown ones are passed over.
     *
     * @return of the known ones, whether anything was handed over, as the highest revision says
     */
    Uni<Map<String, Boolean>> confirm(Collection<Confirmation> confirmations);

    /**
     * The dates from {@code from} on of which these orders were confirmed, whatever was handed over;
     * an order without any is left out.
     */
    Uni<Map<String, Set<LocalDate>>> confirmedSince(Collection<String> orderIds, LocalDate from);

    /** The last date on which anything of the order was handed over. */
    Uni<Optional<LocalDate>> lastDelivered(String orderId);
}
