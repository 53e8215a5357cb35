package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.PlanningRun.Step;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans a shift of a date: first looks at what stands (calls off what is not due any more and tells
 * anew what is due otherwise), then schedules what is due and does not stand, page by page. It can
 * be killed anywhere and taken up again, by any number of instances at once: each delivery is one
 * document under its natural key, and its version decides; the run's own document only says where
 * to go on.
 */
@ApplicationScoped
public class PlanDay {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int SWEEPS = 4;
    private static final String ONE_TIME = "OR-";
    private static final Set<Shift> BOTH = Set.of(Shift.values());

    private final ReadDue reading;
    private final PlanBatch batches;
    private final DueOrders orders;
    private final PlannedDeliveries deliveries;
    private final PlanningRuns runs;
    private final CountShift count;
    private final BusinessClock clock;

    PlanDay(
            ReadDue reading,
            PlanBatch batches,
            DueOrders orders,
            PlannedDeliveries deliveries,
            PlanningRuns runs,
            CountShift count,
            BusinessClock clock) {
        this.reading = reading;
        this.batches = batches;
        this.orders = orders;
        this.deliveries = deliveries;
        this.runs = runs;
        this.count = count;
        this.clock = clock;
    }

    /** Plans it from the beginning. */
    public Uni<Tally> handle(PlannedShift shift, Coverage coverage) {
        return runs.begin(shift, coverage, clock.now()).flatMap(this::goOn);
    }

    /** Goes on with a run that was left where it stands. */
    public Uni<Tally> goOn(PlanningRun run) {
        return reading.ground(run.date(), run.coverage()).flatMap(ground -> steps(ground, run));
    }

    private Uni<Tally> steps(ReadDue.Ground ground, PlanningRun run) {
        Instant since = run.startedAt().minus(CLOCKS_APART);
        return (run.step() == Step.CALL_OFF ? review(ground, run) : nothing())
                .flatMap(off -> scheduleAll(ground, run).map(off::plus))
                .flatMap(done -> sweep(ground, run, since, SWEEPS).map(done::plus))
                .flatMap(done -> reading.ground(run.date(), run.coverage())
                        .flatMap(now -> now.holds().equals(ground.holds())
                                ? finish(run).replaceWith(done)
                                // A hold came or went meanwhile: what was read is old.
                                : handle(run.shiftOfDate(), run.coverage())));
    }

    private Uni<Tally> review(ReadDue.Ground ground, PlanningRun run) {
        return sum(deliveries.standing(run.date(), run.shift(), run.cursor()), batch -> {
            List<String> ids =
                    batch.stream().map(PlannedDelivery::orderId).toList();
            String last = batch.get(batch.size() - 1).id();
            return orders.findAll(ids)
                    .flatMap(found -> batches.review(ground, batch, found))
                    .call(done -> advance(run, Step.CALL_OFF, last, done));
        });
    }

    private Uni<Tally> scheduleAll(ReadDue.Ground ground, PlanningRun run) {
        if (run.step().compareTo(Step.SCHEDULE) > 0) {
            return nothing();
        }
        String cursor = run.step() == Step.SCHEDULE ? run.cursor() : null;
        return run.isFirst()
                ? sum(orders.maybeDueOn(run.date(), cursor), batch -> schedule(ground, run, batch)
                        .call(done -> advance(
                                run, Step.SCHEDULE, batch.get(batch.size() - 1).id(), done)))
                : sum(orders.maybeDueIds(run.date(), cursor), ids -> scheduleMissing(
                                ground, run, ids)
                        .call(done -> advance(
                                run, Step.SCHEDULE, ids.get(ids.size() - 1), done)));
    }

    private Uni<Tally> schedule(ReadDue.Ground ground, PlanningRun run, List<Order> batch) {
        return batch.isEmpty()
                ? nothing()
                : batches.schedule(ground, batch, EnumSet.of(run.shift()));
    }

    /**
     * What stands was looked at before. So a run that finds everything planned reads little more
     * than ids; one-time orders are few, and their own document may have yet to follow.
     */
    private Uni<Tally> scheduleMissing(ReadDue.Ground ground, PlanningRun run, List<String> ids) {
        List<String> subscriptions =
                ids.stream().filter(id -> !id.startsWith(ONE_TIME)).toList();
        return batches.standing(run.date(), subscriptions, run.shift()).flatMap(standing -> orders
                .findAll(ids.stream().filter(id -> !standing.contains(id)).toList())
                .flatMap(missing -> schedule(ground, run, missing))
                .map(done -> done.plus(new Tally(0, standing.size(), 0))));
    }

    /**
     * Orders that were changed while the run read them are looked at once more, until none was
     * changed meanwhile: whoever changes one later plans it, for the run is noted as begun.
     */
    private Uni<Tally> sweep(ReadDue.Ground ground, PlanningRun run, Instant since, int triesLeft) {
        Instant began = clock.now();
        AtomicInteger seen = new AtomicInteger();
        return sum(orders.changedSince(since), batch -> {
                    seen.addAndGet(batch.size());
                    return again(ground, batch, EnumSet.of(run.shift()))
                            .call(done -> advance(run, Step.SWEEP, null, done));
                })
                .flatMap(done -> seen.get() == 0 || triesLeft <= 1
                        ? Uni.createFrom().item(done)
                        : sweep(ground, run, began, triesLeft - 1).map(done::plus));
    }

    private Uni<Tally> again(ReadDue.Ground ground, List<Order> batch, Set<Shift> shifts) {
        Map<String, Set<Shift>> keys =
                batch.stream().collect(Collectors.toMap(Order::id, order -> BOTH));
        return batches.cancel(ground, batch, keys)
                .flatMap(off -> batches.schedule(ground, batch, shifts)
                        .map(on -> off.plus(new Tally(on.scheduled(), 0, 0))));
    }

    private Uni<Void> advance(PlanningRun run, Step step, String cursor, Tally done) {
        return runs.update(run.shiftOfDate(), now -> now.advanced(run.run(), step, cursor, done))
                .replaceWithVoid();
    }

    private Uni<Void> finish(PlanningRun run) {
        return advance(run, Step.COUNT, null, Tally.NOTHING)
                .chain(() -> count.handle(run.date(), run.shift()))
                .chain(() ->
                        runs.update(run.shiftOfDate(), now -> now.finished(run.run(), clock.now())))
                .replaceWithVoid();
    }

    private static Uni<Tally> nothing() {
        return Uni.createFrom().item(Tally.NOTHING);
    }

    private static <T> Uni<Tally> sum(Multi<List<T>> batches, Function<List<T>, Uni<Tally>> work) {
        return batches.onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
    }
}
