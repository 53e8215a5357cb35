package com.earlybird.billing.charge.app;

import com.earlybird.billing.charge.domain.Charge;
import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Charges confirmed deliveries, each revision exactly once. One that breaks a bound of {@link
 * Charge}, or whose customer is not known yet, is parked and nothing of it is charged; what was
 * parked once is decided there, however often it is told again.
 */
@ApplicationScoped
public class PostCharges {
    private final PostEntries ledger;
    private final ParkedCharges parkedCharges;
    private final KnownCustomers customers;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    PostCharges(
            PostEntries ledger,
            ParkedCharges parkedCharges,
            KnownCustomers customers,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.parkedCharges = parkedCharges;
        this.customers = customers;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Sorted(List<Posting> postings, List<ParkedCharge> parked) {}

    public Uni<Void> handle(List<Event<DeliveryConfirmed>> events) {
        List<String> keys =
                events.stream().map(event -> Charge.key(event.data())).toList();
        List<String> ids = events.stream()
                .map(event -> event.data().customerId())
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(customers.unknown(ids), parkedCharges.known(keys))
                .asTuple()
                .map(read -> sort(events, read.getItem1(), read.getItem2()))
                // Parked first: what is neither in the books nor parked is told again.
                .call(sorted -> park(sorted.parked()))
                .flatMap(sorted -> ledger.all(sorted.postings()))
                .onFailure(e -> events.size() == 1 && isRefusal(e))
                .recoverWithUni(e -> park(events.get(0), (Rejection) e));
    }

    private Sorted sort(
            List<Event<DeliveryConfirmed>> events, Set<String> unknown, Set<String> parkedBefore) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (Event<DeliveryConfirmed> event : events) {
            DeliveryConfirmed data = event.data();
            if (parkedBefore.contains(Charge.key(data))) {
                continue;
            }
            try {
                Charge.mustBeWithinBounds(data, today);
                if (unknown.contains(data.customerId())) {
                    sorted.parked().add(waiting(event, now));
                } else {
                    Charge.posting(data, now, event.correlationId())
                            .ifPresent(sorted.postings()::add);
                }
            } catch (Rejection e) {
                sorted.parked().add(parked(event, e, now));
            }
        }
        return sorted;
    }

    private Uni<Void> park(List<ParkedCharge> parked) {
        return parkedCharges.park(parked).invoke(() -> parked.forEach(this::tell));
    }

    /** Such as one for which its page has no room. */
    private Uni<Void> park(Event<DeliveryConfirmed> event, Rejection why) {
        return park(List.of(parked(event, why, clock.now())));
    }

    private void tell(ParkedCharge parked) {
        metrics.counter("earlybird.billing.parked", "reason", parked.reason()).increment();
        if (parked.reason().equals(ParkedCharge.UNKNOWN_CUSTOMER)) {
            Log.infof("%s waits for customer %s", parked.id(), parked.customerId());
        } else {
            Log.errorf("%s is parked, %s: %s", parked.id(), parked.reason(), parked.detail());
        }
    }

    private static ParkedCharge waiting(Event<DeliveryConfirmed> event, Instant now) {
        return ParkedCharge.of(
                event.data(),
                event.correlationId(),
                ParkedCharge.UNKNOWN_CUSTOMER,
                "Customer " + event.data().customerId() + " is not known yet.",
                now);
    }

    private static ParkedCharge parked(Event<DeliveryConfirmed> event, Rejection why, Instant now) {
        return ParkedCharge.of(
                event.data(), event.correlationId(), why.code(), why.getMessage(), now);
    }

    private static boolean isRefusal(Throwable e) {
        return e instanceof Rejection rejection && rejection.kind() == Rejection.Kind.REFUSED;
    }
}
