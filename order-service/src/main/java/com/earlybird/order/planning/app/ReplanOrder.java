package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans one order anew after it was changed, for the shifts that planning has begun with already. If
 * the process dies before, the fact of the change, which left with it, brings the order here again.
 */
@ApplicationScoped
public class ReplanOrder {
    private static final int TRIES = 4;
    private static final Set<Shift> BOTH = Set.of(Shift.values());

    private final Orders orders;
    private final ReadDue reading;
    private final PlanBatch batches;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    ReplanOrder(
            Orders orders,
            ReadDue reading,
            PlanBatch batches,
            PlanningRuns runs,
            BusinessClock clock) {
        this.orders = orders;
        this.reading = reading;
        this.batches = batches;
        this.runs = runs;
        this.clock = clock;
    }

    /** Plans it for {@code date} whether planning has begun or not: for what is entered late. */
    public Uni<Void> now(String orderId, LocalDate date) {
        return settle(orderId, date, BOTH, Coverage.EVERYTHING, TRIES)
                .chain(() -> runs.noteChange(List.of(
                        new PlannedShift(date, Shift.MORNING),
                        new PlannedShift(date, Shift.EVENING))));
    }

    /**
     * Plans it for the dates from {@code from} to {@code to} (null for no end) that planning has
     * begun with.
     *
     * @return whether there was any such date
     */
    public Uni<Boolean> between(String orderId, LocalDate from, LocalDate to) {
        return runs.between(from, to).flatMap(begun -> in(begun, orderId));
    }

    /** From {@code from} on, but not for days that are over. */
    public Uni<Boolean> sinceToday(String orderId, LocalDate from) {
        LocalDate today = clock.today();
        return between(orderId, from.isBefore(today) ? today : from, null);
    }

    private Uni<Boolean> in(List<PlanningRun> begun, String orderId) {
        return Multi.createFrom()
                .iterable(begun)
                .onItem()
                .transformToUniAndConcatenate(run ->
                        settle(orderId, run.date(), Set.of(run.shift()), run.coverage(), TRIES))
                .collect()
                .last()
                .chain(() -> begun.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.noteChange(
                                begun.stream().map(PlanningRun::shiftOfDate).toList()))
                .replaceWith(!begun.isEmpty());
    }

    private Uni<Void> settle(
            String orderId, LocalDate date, Set<Shift> shifts, Coverage coverage, int triesLeft) {
        return orders.get(orderId).flatMap(stored -> reading.ground(date, coverage)
                .flatMap(ground -> plan(ground, stored.value(), shifts))
                .chain(() -> orders.get(orderId))
                .flatMap(after -> stored.version() == after.version() || triesLeft <= 1
                        ? Uni.createFrom().voidItem()
                        // Somebody changed it while it was planned: what was told may be old.
                        : settle(orderId, date, shifts, coverage, triesLeft - 1)));
    }

    private Uni<Tally> plan(ReadDue.Ground ground, Order order, Set<Shift> shifts) {
        List<Order> one = List.of(order);
        return batches.cancel(ground, one, Map.of(order.id(), BOTH))
                .chain(() -> batches.schedule(ground, one, shifts));
    }
}
