package com.earlybird.billing.recovery.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.reconciliation.app.DeliveryService;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.app.ServiceAccount;
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
    private final ServiceAccount account;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    Recover(
            RecoveryRuns runs,
            FindLateOrders find,
            DeliveryService deliveries,
            PostEntries ledger,
            Customers customers,
            ServiceAccount account,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.runs = runs;
        this.find = find;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.customers = customers;
        this.account = account;
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
                .transformToUniAndConcatenate(this::takeOver)
                .collect()
                .last()
                .replaceWithVoid();
    }

    // Without an account nobody can be asked: a search waits, and so does what needs asking.
    private Uni<Void> takeOver(RecoveryRun run) {
        return account.login("recovery-" + run.id())
                .onFailure()
                .invoke(e -> Log.warnf("recovery %s asks nobody: %s", run.id(), e.getMessage()))
                .onFailure()
                .recoverWithNull()
                .flatMap(self -> self == null && run.status() == RecoveryStatus.SEARCHING
                        ? Uni.createFrom().voidItem()
                        : runs.update(run.id(), Recover::leased)
                                .flatMap(taken -> execute(taken, self)));
    }

    private static RecoveryRun leased(RecoveryRun run) {
        return run.leasedUntil(System.currentTimeMillis() + LEASE_MS);
    }

    /** @param caller null where a run is taken over and there is no account to ask with */
    private Uni<Void> execute(RecoveryRun run, OnBehalf caller) {
        Uni<RecoveryRun> searched = run.status() == RecoveryStatus.SEARCHING
                ? find.handle(run.from(), run.to(), caller)
                        .flatMap(found -> runs.update(run.id(), found::in))
                : Uni.createFrom().item(run);
        return searched.flatMap(found -> charge(found, caller))
                .flatMap(this::tell)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> {
                    Log.errorf(e, "recovery %s stopped", run.id());
                    String why = String.valueOf(e.getMessage());
                    return runs.update(run.id(), now -> now.failed(why)).replaceWithVoid();
                });
    }

    private Uni<RecoveryRun> charge(RecoveryRun run, OnBehalf caller) {
        List<LateOrder> now = run.chargeable(caller != null);
        if (now.isEmpty()) {
            return Uni.createFrom().item(run);
        }
        List<LateOrder> few = now.subList(0, Math.min(ORDERS_AT_ONCE, now.size()));
        List<String> told =
                few.stream().flatMap(order -> order.deliveryIds().stream()).toList();
        Uni<Void> republished =
                told.isEmpty() ? Uni.createFrom().voidItem() : deliveries.republish(told, caller);
        return republished
                .chain(() -> ledger.all(few.stream()
                        .filter(LateOrder::legacy)
                        .map(order -> order.posting(clock.now(), run.correlationId()))
                        .flatMap(Optional::stream)
                        .toList()))
                .invoke(() -> count(few))
                .chain(() -> runs.update(run.id(), one -> leased(one.charged(few))))
                .flatMap(next -> charge(next, caller));
    }

    private Uni<RecoveryRun> tell(RecoveryRun run) {
        List<String> tellable = run.tellable();
        if (tellable.isEmpty()) {
            return Uni.createFrom().item(run);
        }
        List<String> few = tellable.subList(0, Math.min(CUSTOMERS_AT_ONCE, tellable.size()));
        return customers
                .find(few)
                .flatMap(known -> runs.update(
                        run.id(), now -> now.told(few), before -> messages(before, few, known)))
                .flatMap(this::tell);
    }

    /** To those of these customers whom nobody has told meanwhile. */
    private List<Fact<?>> messages(
            RecoveryRun run, List<String> few, Map<String, BilledCustomer> known) {
        List<Fact<?>> facts = new ArrayList<>();
        for (CustomerRecovery one : run.found()) {
            String id = one.customerId();
            if (few.contains(id) && run.untold().contains(id) && known.containsKey(id)) {
                facts.addAll(known.get(id)
                        .message(
                                "billed-late:" + one.orderSet(),
                                "BILLED_LATE",
                                Map.of(
                                        "orders", String.valueOf(one.orders()),
                                        "amount", Money.rupees(one.amountPaise())),
                                clock.now()));
            }
        }
        return facts;
    }

    private void count(List<LateOrder> orders) {
        metrics.counter("earlybird.recovery.orders").increment(orders.size());
        metrics.counter("earlybird.recovery.paise")
                .increment(orders.stream().mapToLong(LateOrder::amountPaise).sum());
    }
}
