package com.earlybird.billing.charge.app;

import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Charges what waited for its customer, as soon as he is known. */
@ApplicationScoped
public class ReleaseWaiting {
    private static final int CUSTOMERS_AT_ONCE = 500;
    private static final Caller SELF = Caller.service("billing-service", null);

    private final ParkedCharges parkedCharges;
    private final DecideParked decide;
    private final Customers customers;
    private final AtomicLong waiting;

    ReleaseWaiting(
            ParkedCharges parkedCharges,
            DecideParked decide,
            Customers customers,
            MeterRegistry metrics) {
        this.parkedCharges = parkedCharges;
        this.decide = decide;
        this.customers = customers;
        waiting = metrics.gauge("earlybird.billing.parked.now", new AtomicLong());
    }

    /** These are known now. */
    public Uni<Void> of(Collection<String> customerIds) {
        return parkedCharges
                .waitingFor(customerIds)
                .onItem()
                .transformToMulti(keys -> Multi.createFrom().iterable(keys))
                .onItem()
                .transformToUniAndConcatenate(
                        key -> decide.release(key, "The customer is known.", SELF)
                                // Somebody has discarded it meanwhile.
                                .onFailure(Rejection.class)
                                .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Finds what was parked while its customer was being told of, and finishes what a process left
     * that died between a release and its posting. Safe to run twice: a posting's key makes it one.
     */
    @Scheduled(
            identity = "parked-charges",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> sweep() {
        return parkedCharges
                .awaitedCustomers(CUSTOMERS_AT_ONCE)
                .flatMap(customers::find)
                .flatMap(known -> of(known.keySet()))
                .chain(parkedCharges::unposted)
                .flatMap(this::postAll)
                .chain(parkedCharges::count)
                .invoke(waiting::set)
                .replaceWithVoid();
    }

    private Uni<Void> postAll(List<ParkedCharge> released) {
        return Multi.createFrom()
                .iterable(released)
                .onItem()
                // One that cannot be posted keeps nobody else waiting.
                .transformToUniAndConcatenate(one -> decide.post(one)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "%s is released and not posted", one.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
