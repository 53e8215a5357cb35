package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans shifts of a date: first calls off what is not due any more, then schedules what is. It can be
 * killed anywhere and run again, by any number of instances at once: each delivery is one document
 * under its natural key, and its version decides.
 */
@ApplicationScoped
public class PlanDay {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int SWEEPS = 4;
    private static final Set<Shift> BOTH = Set.of(Shift.values());

    private final ReadDue reading;
    private final PlanBatch batches;
    private final DueOrders orders;
    private final PlannedDeliveries deliveries;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    PlanDay(
            ReadDue reading,
            PlanBatch batches,
            DueOrders orders,
            PlannedDeliveries deliveries,
            PlanningRuns runs,
            BusinessClock clock) {
        this.reading = reading;
        this.batches = batches;
        this.orders = orders;
        this.deliveries = deliveries;
        this.runs = runs;
        this.clock = clock;
    }

    public Uni<Tally> handle(LocalDate date, Set<Shift> shifts) {
        Instant began = clock.now();
        return begin(date, shifts, began)
                .chain(() -> reading.ground(date))
                .flatMap(ground -> callOff(ground, shifts)
                        .flatMap(off -> scheduleAll(ground, shifts).map(off::plus))
                        .flatMap(done -> sweep(ground, shifts, began.minus(CLOCKS_APART), SWEEPS)
                                .map(done::plus))
                        .flatMap(done -> reading.ground(date)
                                .flatMap(now -> now.holds().equals(ground.holds())
                                        ? Uni.createFrom().item(done)
                                        // A hold came or went meanwhile: what was read is old.
                                        : handle(date, shifts))));
    }

    private Uni<Void> begin(LocalDate date, Set<Shift> shifts, Instant now) {
        return Multi.createFrom()
                .iterable(shifts)
                .onItem()
                .transformToUniAndConcatenate(shift -> runs.begin(date, shift, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Tally> callOff(ReadDue.Ground ground, Set<Shift> shifts) {
        return sum(deliveries.standing(ground.date(), shifts), batch -> {
            Map<String, Set<Shift>> keys = new HashMap<>();
            batch.forEach(delivery -> keys.computeIfAbsent(
                            delivery.orderId(), id -> EnumSet.noneOf(Shift.class))
                    .add(delivery.shift()));
            return orders.findAll(keys.keySet())
                    .flatMap(found -> batches.cancel(ground, found, keys))
                    .call(() -> renew(ground.date(), shifts));
        });
    }

    private Uni<Tally> scheduleAll(ReadDue.Ground ground, Set<Shift> shifts) {
        return sum(
                orders.maybeDueOn(ground.date()), batch -> batches.schedule(ground, batch, shifts)
                        .call(() -> renew(ground.date(), shifts)));
    }

    /**
     * Orders that were changed while the run read them are looked at once more, until none was
     * changed meanwhile: whoever changes one later plans it, for the run is noted as begun.
     */
    private Uni<Tally> sweep(
            ReadDue.Ground ground, Set<Shift> shifts, Instant since, int triesLeft) {
        Instant began = clock.now();
        AtomicInteger seen = new AtomicInteger();
        return sum(orders.changedSince(since), batch -> {
                    seen.addAndGet(batch.size());
                    return again(ground, batch, shifts);
                })
                .flatMap(done -> seen.get() == 0 || triesLeft <= 1
                        ? Uni.createFrom().item(done)
                        : sweep(ground, shifts, began, triesLeft - 1).map(done::plus));
    }

    private Uni<Tally> again(ReadDue.Ground ground, List<Order> batch, Set<Shift> shifts) {
        Map<String, Set<Shift>> keys =
                batch.stream().collect(Collectors.toMap(Order::id, order -> BOTH));
        return batches.cancel(ground, batch, keys)
                .flatMap(off -> batches.schedule(ground, batch, shifts)
                        .map(on -> off.plus(new Tally(on.scheduled(), 0, 0))));
    }

    private Uni<Void> renew(LocalDate date, Set<Shift> shifts) {
        return Multi.createFrom()
                .iterable(shifts)
                .onItem()
                .transformToUniAndConcatenate(shift -> runs.renew(date, shift))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static <T> Uni<Tally> sum(Multi<List<T>> batches, Function<List<T>, Uni<Tally>> work) {
        return batches.onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
    }
}
