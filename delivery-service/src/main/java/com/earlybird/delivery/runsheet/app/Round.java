package com.earlybird.delivery.runsheet.app;

import com.earlybird.delivery.runsheet.domain.Route;
import com.earlybird.delivery.stop.app.SheetStop;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a round: first the customers in the order that somebody set, then by a short way past
 * the doors whose place is known, then the rest by area, address and name. The short way is worked
 * out once for the same doors and kept: it is a pure function of them, so each instance finds the
 * same.
 */
@ApplicationScoped
class Round {
    private static final int MOST_KEPT = 2_000;
    private static final Comparator<String> TEXT =
            Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<SheetStop> BY_ADDRESS = Comparator.comparing(
                    SheetStop::area, TEXT)
            .thenComparing(SheetStop::address, TEXT)
            .thenComparing(SheetStop::name, TEXT)
            .thenComparing(SheetStop::customerId)
            .thenComparing(SheetStop::shift);

    private final Map<List<Route.Point>, List<Integer>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<Route.Point>, List<Integer>> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    Uni<List<SheetStop>> of(List<SheetStop> stops, List<String> customersInOrder) {
        Map<String, Integer> places = new HashMap<>();
        customersInOrder.forEach(customer -> places.put(customer, places.size()));
        List<SheetStop> set = new ArrayList<>();
        List<SheetStop> placed = new ArrayList<>();
        List<SheetStop> rest = new ArrayList<>();
        stops.stream().sorted(BY_ADDRESS).forEach(stop -> {
            if (places.containsKey(stop.customerId())) {
                set.add(stop);
            } else if (stop.latitude() != null && stop.longitude() != null) {
                placed.add(stop);
            } else {
                rest.add(stop);
            }
        });
        set.sort(Comparator.comparing(stop -> places.get(stop.customerId())));
        return way(placed, set).map(way -> {
            List<SheetStop> round = new ArrayList<>(set);
            way.forEach(i -> round.add(placed.get(i)));
            round.addAll(rest);
            return round;
        });
    }

    /** The places of {@code placed} in the order of the way, which goes on where {@code set} ends. */
    private Uni<List<Integer>> way(List<SheetStop> placed, List<SheetStop> set) {
        List<Route.Point> points = new ArrayList<>();
        boolean goesOn = !set.isEmpty() && set.get(set.size() - 1).latitude() != null;
        if (goesOn) {
            points.add(point(set.get(set.size() - 1)));
        }
        placed.forEach(stop -> points.add(point(stop)));
        return past(points)
                .map(way ->
                        goesOn ? way.stream().filter(i -> i > 0).map(i -> i - 1).toList() : way);
    }

    private Uni<List<Integer>> past(List<Route.Point> points) {
        List<Integer> known = points.size() < 3 ? Route.past(points) : kept.get(points);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .item(() -> Route.past(points))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(way -> kept.put(List.copyOf(points), way));
    }

    private static Route.Point point(SheetStop stop) {
        return new Route.Point(stop.latitude().doubleValue(), stop.longitude().doubleValue());
    }
}
