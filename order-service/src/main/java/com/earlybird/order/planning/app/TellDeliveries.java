package com.earlybird.order.planning.app;

import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Tally added = new Tally(plans.size() - there.size(), 0, 0);
            return there.isEmpty()
                    ? Uni.createFrom().item(added)
                    : change(there, byKey, now).map(added::plus);
        });
    }

    /** Calls off what stands under these keys, for the reason beside each. */
    Uni<Tally> cancel(Map<String, String> reasons) {
        if (reasons.isEmpty()) {
            return Uni.createFrom().item(Tally.NOTHING);
        }
        Instant now = clock.now();
        return deliveries
                .findAll(reasons.keySet())
                .flatMap(there -> sum(
                        there.stream().filter(stored -> stored.value().stands()).toList(),
                        stored -> update(stored, current -> current.value()
                                        .cancelled(
                                                reasons.get(stored.value().id()),
                                                current.nextVersion(),
                                                now))
                                .map(told -> told ? new Tally(0, 0, 1) : Tally.NOTHING)));
    }

    private Uni<Tally> change(Set<String> there, Map<String, DuePlan> byKey, Instant now) {
        return deliveries.findAll(there).flatMap(found -> {
            List<Stored<PlannedDelivery>> different = found.stream()
                    .filter(stored -> !stored.value()
                            .saysSameAs(
                                    PlannedDelivery.of(byKey.get(stored.value().id()), now)))
                    .toList();
            Tally same = new Tally(0, found.size() - different.size(), 0);
            return sum(different, stored -> update(stored, current -> current.value()
                                    .replanned(
                                            byKey.get(stored.value().id()),
                                            current.nextVersion(),
                                            now))
                            .map(told -> told ? new Tally(1, 0, 0) : new Tally(0, 1, 0)))
                    .map(same::plus);
        });
    }

    private Uni<Boolean> update(
            Stored<PlannedDelivery> before,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change) {
        return deliveries.update(before.value().id(), change).map(after -> !after.value()
                .saysSameAs(before.value()));
    }

    private static <T> Uni<Tally> sum(List<T> items, Function<T, Uni<Tally>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUni(work::apply)
                .merge(8)
                .collect()
                .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
    }
}
