package com.earlybird.order.planning.app;

import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells delivery-service what is to be carried and what not any more; the same again is nothing. */
@ApplicationScoped
class TellDeliveries {
    private final PlannedDeliveries deliveries;
    private final BusinessClock clock;

    TellDeliveries(PlannedDeliveries deliveries, BusinessClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** New plans are inserted first: a key that is taken means that it was told before. */
    Uni<Tally> schedule(List<DuePlan> plans) {
        if (plans.isEmpty()) {
            return Uni.createFrom().item(Tally.NOTHING);
        }
        Instant now = clock.now();
        Map<String, DuePlan> byKey =
                plans.stream().collect(Collectors.toMap(DuePlan::key, Function.identity()));
        List<PlannedDelivery> fresh =
                plans.stream().map(plan -> PlannedDelivery.of(plan, now)).toList();
        return deliveries.insertNew(fresh).flatMap(there -> {
            int added = plans.size() - there.size();
            return deliveries
                    .change(there, current -> current.value()
                            .replanned(byKey.get(current.value().id()), current.nextVersion(), now))
                    .map(changed -> new Tally(added + changed, there.size() - changed, 0));
        });
    }

    /** Why something is called off; {@code heldFrom} is who is told of it, or null for nobody. */
    record CallOff(String reason, KnownCustomer heldFrom) {}

    /** Calls off what stands under these keys, for the reason beside each. */
    Uni<Tally> cancel(Map<String, CallOff> reasons) {
        Instant now = clock.now();
        return deliveries
                .change(reasons.keySet(), current -> {
                    CallOff why = reasons.get(current.value().id());
                    return why.heldFrom() == null
                            ? current.value().cancelled(why.reason(), current.nextVersion(), now)
                            : current.value()
                                    .heldBack(
                                            why.heldFrom(),
                                            why.reason(),
                                            current.nextVersion(),
                                            now);
                })
                .map(changed -> new Tally(0, 0, changed));
    }
}
