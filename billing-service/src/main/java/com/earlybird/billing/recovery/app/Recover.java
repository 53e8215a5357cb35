package com.earlybird.billing.recovery.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.reconciliation.app.DeliveryService;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.recovery.domain.LateOrder;
import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.billing.recovery.domain.RecoveryRun.CustomerRecovery;
import com.earlybird.billing.recovery.domain.RecoveryStatus;
import com.earlybird.contracts.Money;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Fact;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Charges what was delivered and never charged. It may be killed anywhere: what it found is written
 * down first, a posting stands once by its order's id, and each customer is told in the same write
 * that notes it.
 */
@ApplicationScoped
public class Recover {
    private static final int ORDERS_AT_ONCE = 100;
    private static final int CUSTOMERS_AT_ONCE = 100;
    private static final long LEASE_MS = Duration.ofMinutes(2).toMillis();

    private final RecoveryRuns runs;
    private final FindLateOrders find;
    private final DeliveryService deliveries;
    private final PostEntries ledger;
    private final Customers customers;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    Recover(
            RecoveryRuns runs,
            FindLateOrders find,
            DeliveryService deliveries,
            PostEntries ledger,
            Customers customers,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.runs = runs;
        this.find = find;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.customers = customers;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Starts it and lets it run by itself. */
    public Uni<RecoveryRun> start(RecoveryRun run, OnBehalf caller) {
        return runs.start(
                        run.leasedUntil(System.currentTimeMillis() + LEASE_MS),
                        Act.of(run.caller(), "recovery.start"))
                .invoke(started -> execute(started, caller)
                        .subscribe()
                        .with(done -> {}, e -> Log.warnf("recovery: %s", e.getMessage())));
    }

    /** Goes on with runs that no living process carries. */
    @Scheduled(
            identity = "resume-recovery",
            every = "{earlybird.billing.resume-every}",
            delayed = "{earlybird.billing.resume-every}")
    public Uni<Void> resume() {
        return runs.underWay()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .filter(run -> run.leaseUntilMs() < System.currentTimeMillis())
                .onItem()
                .transformToUniAndConcatenate(run -> execute(run, null))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @param caller null where a run is taken over: then nobody is there to ask others for */
    private Uni<Void> execute(RecoveryRun run, OnBehalf caller) {
        Uni<RecoveryRun> searched = run.status() == RecoveryStatus.SEARCHING
                ? find.handle(run.from(), run.to(), caller)
                        .flatMap(found -> runs.update(run.id(), found::in, List.of()))
                : Uni.createFrom().item(run);
        return searched.flatMap(found -> charge(found, caller))
                .flatMap(this::tell)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> {
                    Log.errorf(e, "recovery %s stopped", run.id());
                    String why = String.valueOf(e.getMessage());
                    return runs.update(run.id(), now -> now.failed(why), List.of())
                            .replaceWithVoid();
                });
    }

    private Uni<RecoveryRun> charge(RecoveryRun run, OnBehalf caller) {
        if (run.pending().isEmpty()) {
            return Uni.createFrom().item(run);
        }
        List<LateOrder> few =
                run.pending().subList(0, Math.min(ORDERS_AT_ONCE, run.pending().size()));
        List<String> told =
                few.stream().flatMap(order -> order.deliveryIds().stream()).toList();
        // Without somebody to ask for, what delivery-service knows is left to the next run.
        Uni<Void> republished = told.isEmpty() || caller == null
                ? Uni.createFrom().voidItem()
                : deliveries.republish(told, caller);
        return republished
                .chain(() -> ledger.all(few.stream()
                        .filter(LateOrder::legacy)
                        .map(order -> order.posting(clock.now(), run.correlationId()))
                        .flatMap(Optional::stream)
                        .toList()))
                .invoke(() -> count(few))
                .chain(() -> update(run.id(), run, few))
                .flatMap(next -> charge(next, caller));
    }

    private Uni<RecoveryRun> update(String id, RecoveryRun run, List<LateOrder> charged) {
        return runs.update(
                id,
                now -> now.charged(charged).leasedUntil(System.currentTimeMillis() + LEASE_MS),
                List.of());
    }

    private Uni<RecoveryRun> tell(RecoveryRun run) {
        if (run.untold().isEmpty()) {
            return Uni.createFrom().item(run);
        }
        List<String> few =
                run.untold().subList(0, Math.min(CUSTOMERS_AT_ONCE, run.untold().size()));
        return customers
                .find(few)
                .flatMap(known -> {
                    List<Fact<?>> facts = new ArrayList<>();
                    for (CustomerRecovery one : run.found()) {
                        if (few.contains(one.customerId()) && known.containsKey(one.customerId())) {
                            facts.addAll(known.get(one.customerId())
                                    .message(
                                            run.id() + ":" + one.customerId(),
                                            "BILLED_LATE",
                                            Map.of(
                                                    "orders", String.valueOf(one.orders()),
                                                    "amount", Money.rupees(one.amountPaise())),
                                            clock.now()));
                        }
                    }
                    return runs.update(run.id(), now -> now.told(few), facts);
                })
                .flatMap(this::tell);
    }

    private void count(List<LateOrder> orders) {
        metrics.counter("earlybird.recovery.orders").increment(orders.size());
        metrics.counter("earlybird.recovery.paise")
                .increment(orders.stream().mapToLong(LateOrder::amountPaise).sum());
    }
}
