package com.earlybird.order.changerequest.app;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Refuses requests that nobody decided before their cut-off, and finishes those that an instance left
 * half way. It follows the business clock and can be run twice.
 */
@ApplicationScoped
public class SettleRequests {
    private static final int AT_ONCE = 500;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Caller SERVICE = Caller.service("order-service", null);

    private final ChangeRequests requests;
    private final FinishRequest finish;
    private final Leases leases;
    private final BusinessClock clock;

    SettleRequests(
            ChangeRequests requests, FinishRequest finish, Leases leases, BusinessClock clock) {
        this.requests = requests;
        this.finish = finish;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "settle-requests",
            every = "{earlybird.requests.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return leases.whileHolding("settle-requests", LEASE, () -> settle(clock.now()));
    }

    /** Settles what is due at {@code now}. */
    public Uni<Void> settle(Instant now) {
        return requests.lapsed(now, AT_ONCE)
                .flatMap(lapsed -> each(
                        lapsed,
                        request -> finish.ruleOut(
                                request, SERVICE, "cutoff-passed", "its cut-off passed undecided")))
                .chain(() -> requests.halfWay(now.minus(PATIENCE), AT_ONCE))
                .flatMap(halfWay ->
                        each(halfWay, request -> finish.handle(request.id(), SERVICE, null)));
    }

    private static Uni<Void> each(
            List<ChangeRequest> all, Function<ChangeRequest, Uni<Stored<ChangeRequest>>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(request -> work.apply(request)
                        .onFailure()
                        .invoke(e ->
                                Log.warnf("%s is not settled: %s", request.id(), e.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
