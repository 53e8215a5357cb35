package com.earlybird.order.planning.app;

import com.earlybird.contracts.ScheduleAction;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What was told of these before: scheduled, called off, or nothing at all. */
    Uni<Map<String, ScheduleAction>> known(Collection<String> keys) {
        return deliveries.known(keys);
    }

    /**
     * Those that were not told before are inserted; that a key is taken meanwhile means that it was.
     * {@code known} says which were, and may be behind.
     */
    Uni<Tally> schedule(List<DuePlan> plans, Set<String> known) {
        if (plans.isEmpty()) {
            return Uni.createFrom().item(Tally.NOTHING);
        }
        List<DuePlan> fresh =
                plans.stream().filter(plan -> !known.contains(plan.key())).toList();
        List<DuePlan> before =
                plans.stream().filter(plan -> known.contains(plan.key())).toList();
        return insert(fresh)
                .flatMap(there -> reschedule(concat(before, fresh, there))
                        .map(changed -> changed.plus(
                                new Tally(fresh.size() - there.size(), 0, 0))));
    }

    /** Tells those anew that were told otherwise; what was never told is passed over. */
    Uni<Tally> reschedule(List<DuePlan> plans) {
        if (plans.isEmpty()) {
            return Uni.createFrom().item(Tally.NOTHING);
        }
        Instant now = clock.now();
        Map<String, DuePlan> byKey =
                plans.stream().collect(Collectors.toMap(DuePlan::key, Function.identity()));
        return deliveries
                .change(byKey.keySet(), current -> current.value()
                        .replanned(byKey.get(current.value().id()), current.nextVersion(), now))
                .map(changed -> new Tally(changed, plans.size() - changed, 0));
    }

    private Uni<Set<String>> insert(List<DuePlan> plans) {
        Instant now = clock.now();
        return plans.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : deliveries.insertNew(plans.stream()
                        .map(plan -> PlannedDelivery.of(plan, now))
                        .toList());
    }

    private static List<DuePlan> concat(
            List<DuePlan> before, List<DuePlan> fresh, Set<String> there) {
        return Stream.concat(
                        before.stream(), fresh.stream().filter(plan -> there.contains(plan.key())))
                .toList();
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
