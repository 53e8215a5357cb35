package com.earlybird.delivery.planning.app;

import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.delivery.stop.app.DeliveryKeys;
import com.earlybird.delivery.stop.app.DeliveryKeys.DeliveryKey;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.ids.Ids;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives each planned delivery its {@code DL-…}, once: a range of them a day, in one step. */
@ApplicationScoped
class DeliveryIds {
    private final DeliveryKeys keys;
    private final Ids ids;

    DeliveryIds(DeliveryKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** The delivery ids by natural key, of those known before and of new ones. */
    Uni<Map<String, String>> of(Collection<DeliveryScheduled> plans) {
        Map<String, DeliveryScheduled> byKey = new HashMap<>();
        plans.forEach(plan -> byKey.putIfAbsent(plan.naturalKey(), plan));
        return keys.find(byKey.keySet()).map(DeliveryIds::byNaturalKey).flatMap(known -> {
            List<DeliveryScheduled> fresh = byKey.values().stream()
                    .filter(plan -> !known.containsKey(plan.naturalKey()))
                    .toList();
            return fresh.isEmpty()
                    ? Uni.createFrom().item(known)
                    : takeNew(fresh).map(taken -> {
                        taken.putAll(known);
                        return taken;
                    });
        });
    }

    private Uni<Map<String, String>> takeNew(List<DeliveryScheduled> fresh) {
        Map<LocalDate, List<DeliveryScheduled>> byDate =
                fresh.stream().collect(Collectors.groupingBy(DeliveryScheduled::date));
        return Multi.createFrom()
                .iterable(byDate.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        day -> ids.datedRange("DL", day.getKey(), day.getValue().size())
                                .map(range -> keysOf(day.getValue(), range)))
                .collect()
                .in(ArrayList<DeliveryKey>::new, List::addAll)
                .flatMap(this::add);
    }

    /** Where somebody was faster, his id is the delivery's. */
    private Uni<Map<String, String>> add(List<DeliveryKey> wanted) {
        Map<String, String> given = byNaturalKey(wanted);
        return keys.addAll(wanted).flatMap(keys::find).map(faster -> {
            given.putAll(byNaturalKey(faster));
            return given;
        });
    }

    private static List<DeliveryKey> keysOf(List<DeliveryScheduled> plans, List<String> range) {
        List<DeliveryKey> made = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            DeliveryScheduled plan = plans.get(i);
            String stopId = StopId.of(plan.customerId(), plan.date(), plan.shift());
            made.add(new DeliveryKey(plan.naturalKey(), range.get(i), stopId));
        }
        return made;
    }

    private static Map<String, String> byNaturalKey(List<DeliveryKey> all) {
        Map<String, String> found = new HashMap<>();
        all.forEach(key -> found.put(key.id(), key.deliveryId()));
        return found;
    }
}
