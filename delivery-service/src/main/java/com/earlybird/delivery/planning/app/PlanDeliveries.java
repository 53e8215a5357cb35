package com.earlybird.delivery.planning.app;

import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.delivery.assignment.app.Carriers;
import com.earlybird.delivery.assignment.app.PlaceStops;
import com.earlybird.delivery.assignment.domain.Carrier;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in what is planned: first ids, then stops, then runs. Each step leaves alone what an earlier
 * try of the same batch has done, so a batch can be repeated from the beginning after any failure.
 */
@ApplicationScoped
public class PlanDeliveries {
    private final DeliveryIds ids;
    private final Stops stops;
    private final PlannedStops planned;
    private final Carriers carriers;
    private final PlaceStops placeStops;

    PlanDeliveries(
            DeliveryIds ids,
            Stops stops,
            PlannedStops planned,
            Carriers carriers,
            PlaceStops placeStops) {
        this.ids = ids;
        this.stops = stops;
        this.planned = planned;
        this.carriers = carriers;
        this.placeStops = placeStops;
    }

    public Uni<Void> handle(List<Event<DeliveryScheduled>> events) {
        List<DeliveryScheduled> plans = events.stream().map(Event::data).toList();
        return ids.of(plans).flatMap(known -> planStops(plans, known)).flatMap(placeStops::place);
    }

    /** The plans of one stop, in the order heard, with the ids of its deliveries. */
    private record StopPlans(List<DeliveryScheduled> plans, Map<String, String> ids) {
        Carriers.Visit visit() {
            DeliveryScheduled first = plans.get(0);
            return new Carriers.Visit(first.customerId(), first.date(), first.shift(), Set.of());
        }

        Stop create(Carrier carrier) {
            DeliveryScheduled first = plans.get(0);
            return apply(Stop.empty(
                    first.customerId(),
                    first.date(),
                    first.shift(),
                    carrier.boyId(),
                    carrier.recipient()));
        }

        Stop apply(Stop stop) {
            Stop planned = stop;
            for (DeliveryScheduled plan : plans) {
                planned = planned.plan(ids.get(plan.naturalKey()), plan);
            }
            return planned;
        }
    }

    private Uni<List<Stop>> planStops(List<DeliveryScheduled> plans, Map<String, String> known) {
        Map<String, StopPlans> byStop = new LinkedHashMap<>();
        for (DeliveryScheduled plan : plans) {
            String stopId = StopId.of(plan.customerId(), plan.date(), plan.shift());
            byStop.computeIfAbsent(stopId, id -> new StopPlans(new ArrayList<>(), known))
                    .plans()
                    .add(plan);
        }
        return stops.find(byStop.keySet()).flatMap(there -> {
            Map<String, StopPlans> missing = new LinkedHashMap<>(byStop);
            there.forEach(stop -> missing.remove(stop.value().id()));
            return addNew(missing).flatMap(added -> refused(missing.keySet(), added)
                    .flatMap(faster -> planThere(byStop, concat(there, faster)))
                    .map(planned -> concat(added, planned)));
        });
    }

    /** The new stops that were added; one that somebody else added meanwhile is not among them. */
    private Uni<List<Stop>> addNew(Map<String, StopPlans> missing) {
        Set<Carriers.Visit> visits =
                missing.values().stream().map(StopPlans::visit).collect(Collectors.toSet());
        return carriers.of(visits).flatMap(carrying -> {
            List<Stop> fresh = missing.values().stream()
                    .map(plans -> plans.create(carrying.get(plans.visit())))
                    .toList();
            return stops.addAll(fresh).map(refused -> fresh.stream()
                    .filter(stop -> !refused.contains(stop.id()))
                    .toList());
        });
    }

    /** Those that somebody else added, as they are. */
    private Uni<List<Stored<Stop>>> refused(Set<String> missing, List<Stop> added) {
        Set<String> refused = new HashSet<>(missing);
        added.forEach(stop -> refused.remove(stop.id()));
        return stops.find(refused);
    }

    private Uni<List<Stop>> planThere(Map<String, StopPlans> byStop, List<Stored<Stop>> there) {
        return there.isEmpty()
                ? Uni.createFrom().item(List.of())
                : planned.update(there, stop -> byStop.get(stop.id()).apply(stop));
    }

    private static <T> List<T> concat(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
