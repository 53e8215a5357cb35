package com.earlybird.delivery.planning.app;

import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.delivery.assignment.app.Carriers;
import com.earlybird.delivery.assignment.app.PlaceStops;
import com.earlybird.delivery.assignment.domain.Carrier;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in what is planned: first ids, then stops, then runs. Each step leaves alone what an earlier
 * try of the same batch has done, so a batch can be repeated from the beginning after any failure.
 */
@ApplicationScoped
public class PlanDeliveries {
    private static final int AT_ONCE = 16;

    private final DeliveryIds ids;
    private final Stops stops;
    private final Carriers carriers;
    private final PlaceStops placeStops;

    PlanDeliveries(DeliveryIds ids, Stops stops, Carriers carriers, PlaceStops placeStops) {
        this.ids = ids;
        this.stops = stops;
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
        return stops.find(byStop.keySet())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(s -> s.value().id(), Stored::value)))
                .flatMap(there -> addNew(byStop, there.keySet())
                        .flatMap(added -> planThere(byStop, there, added)));
    }

    /** The new stops that were added; one that somebody else added meanwhile is not among them. */
    private Uni<List<Stop>> addNew(Map<String, StopPlans> byStop, Set<String> there) {
        Map<String, StopPlans> missing = new LinkedHashMap<>(byStop);
        missing.keySet().removeAll(there);
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

    private Uni<List<Stop>> planThere(
            Map<String, StopPlans> byStop, Map<String, Stop> there, List<Stop> added) {
        Set<String> done = added.stream().map(Stop::id).collect(Collectors.toSet());
        List<Stop> result = new ArrayList<>(added);
        Collection<String> changing = new ArrayList<>();
        byStop.forEach((id, plans) -> {
            Stop stop = there.get(id);
            if (stop != null && plans.apply(stop).equals(stop)) {
                result.add(stop);
            } else if (!done.contains(id)) {
                changing.add(id);
            }
        });
        return Multi.createFrom()
                .iterable(changing)
                .onItem()
                .transformToUni(id -> stops.update(
                        id, null, null, stop -> Change.to(byStop.get(id).apply(stop))))
                .merge(AT_ONCE)
                .map(Stored::value)
                .collect()
                .in(() -> result, List::add);
    }
}
