package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans one order anew after it was changed, for the shifts that planning has begun with already. If
 * the process dies before, the next planning run of the date does the same.
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
        return settle(orderId, date, BOTH, TRIES);
    }

    /**
     * Plans it for the dates from {@code from} to {@code to} (null for no end) that planning has
     * begun with.
     *
     * @return whether there was any such date
     */
    public Uni<Boolean> between(String orderId, LocalDate from, LocalDate to) {
        return runs.begunBetween(from, to).flatMap(begun -> {
            Map<LocalDate, Set<Shift>> days = new TreeMap<>();
            begun.forEach(
                    day -> days.computeIfAbsent(day.date(), date -> EnumSet.noneOf(Shift.class))
                            .add(day.shift()));
            return Multi.createFrom()
                    .iterable(days.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(
                            day -> settle(orderId, day.getKey(), day.getValue(), TRIES))
                    .collect()
                    .last()
                    .replaceWith(!days.isEmpty());
        });
    }

    /** From {@code from} on, but not for days that are over. */
    public Uni<Boolean> sinceToday(String orderId, LocalDate from) {
        LocalDate today = clock.today();
        return between(orderId, from.isBefore(today) ? today : from, null);
    }

    private Uni<Void> settle(String orderId, LocalDate date, Set<Shift> shifts, int triesLeft) {
        return orders.get(orderId).flatMap(stored -> reading.ground(date)
                .flatMap(ground -> plan(ground, stored.value(), shifts))
                .chain(() -> orders.get(orderId))
                .flatMap(after -> isSettled(stored, after) || triesLeft <= 1
                        ? Uni.createFrom().voidItem()
                        // Somebody changed it while it was planned: what was told may be old.
                        : settle(orderId, date, shifts, triesLeft - 1)));
    }

    private Uni<Tally> plan(ReadDue.Ground ground, Order order, Set<Shift> shifts) {
        List<Order> one = List.of(order);
        return batches.cancel(ground, one, Map.of(order.id(), BOTH))
                .chain(() -> batches.schedule(ground, one, shifts));
    }

    private static boolean isSettled(Stored<Order> before, Stored<Order> after) {
        return before.version() == after.version();
    }
}
