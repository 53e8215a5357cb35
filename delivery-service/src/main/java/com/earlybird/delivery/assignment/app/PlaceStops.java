package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.Carrier;
import com.earlybird.delivery.run.app.RunPlace;
import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts stops on the runs where they belong. Whoever plans a stop, hears of a customer or overrides
 * a day writes that first and then calls this; so whatever comes in at the same time, the last to
 * look sees all. Can be repeated, and stopped anywhere: a run lists a stop before it has it.
 */
@ApplicationScoped
public class PlaceStops {
    private static final int AT_ONCE = 16;

    private final Stops stops;
    private final Runs runs;
    private final Carriers carriers;
    private final BusinessClock clock;

    PlaceStops(Stops stops, Runs runs, Carriers carriers, BusinessClock clock) {
        this.stops = stops;
        this.runs = runs;
        this.carriers = carriers;
        this.clock = clock;
    }

    public Uni<Void> place(Collection<Stop> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return carriers.of(all.stream().map(PlaceStops::visit).collect(Collectors.toSet()))
                .flatMap(carrying -> runs.add(all.stream()
                                .flatMap(stop -> runPlaces(placed(stop, carrying)))
                                .toList())
                        .chain(() -> move(all, carrying)))
                // While these moved, their assignment may have changed again.
                .flatMap(this::place);
    }

    private Uni<List<Stop>> move(Collection<Stop> all, Map<Carriers.Visit, Carrier> carrying) {
        List<Stop> moving = all.stream()
                .filter(stop -> !placed(stop, carrying).equals(stop))
                .toList();
        return Multi.createFrom()
                .iterable(moving)
                .onItem()
                .transformToUni(stop -> stops.update(
                        stop.id(), null, null, now -> Change.to(placed(now, carrying))))
                .merge(AT_ONCE)
                .map(Stored::value)
                .collect()
                .asList();
    }

    private Stop placed(Stop stop, Map<Carriers.Visit, Carrier> carrying) {
        return carrying.get(visit(stop)).place(stop, clock.today());
    }

    private static Carriers.Visit visit(Stop stop) {
        return new Carriers.Visit(
                stop.customerId(),
                stop.date(),
                stop.shift(),
                stop.deliveries().stream().map(Delivery::orderId).collect(Collectors.toSet()));
    }

    /** A stop is on each run that carries something of it. */
    private static Stream<RunPlace> runPlaces(Stop stop) {
        return stop.deliveries().stream()
                .map(delivery -> new RunPlace(
                        stop.carrierOf(delivery),
                        stop.date(),
                        stop.runShiftOf(delivery),
                        stop.id()))
                .distinct();
    }
}
