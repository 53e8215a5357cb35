package com.earlybird.delivery.settlement.app;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.delivery.stop.app.DeliveryQuery;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopState;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Stops in memory, whose process is killed now and then before or after a write. */
class FragileStops implements Stops, StopReads {
    static final class Killed extends RuntimeException {}

    final List<DeliveryConfirmed> facts = new ArrayList<>();
    private final TreeMap<String, Stop> stops = new TreeMap<>();
    private Random random;

    void mayFail(Random source) {
        random = source;
    }

    void neverFail() {
        random = null;
    }

    void put(Stop stop) {
        stops.put(stop.id(), stop);
    }

    Collection<Stop> all() {
        return stops.values();
    }

    private void perhapsKilled() {
        if (random != null && random.nextInt(8) == 0) {
            throw new Killed();
        }
    }

    @Override
    public Uni<Stored<Stop>> update(
            String id, Long ifMatch, Act act, Function<Stop, Change<Stop>> change) {
        return Uni.createFrom().item(() -> {
            perhapsKilled();
            Change<Stop> next = change.apply(stops.get(id));
            stops.put(id, next.state());
            next.facts().stream()
                    .map(Fact::data)
                    .forEach(said -> facts.add((DeliveryConfirmed) said));
            perhapsKilled();
            return new Stored<>(next.state(), 2);
        });
    }

    @Override
    public Uni<Stored<Stop>> update(
            Stored<Stop> known, Act act, Function<Stop, Change<Stop>> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Stop>> openOn(LocalDate date, Shift shift, String fromStopId, int limit) {
        return Uni.createFrom().item(() -> stops.values().stream()
                .filter(stop -> stop.date().equals(date))
                .filter(stop -> stop.deliveries().stream().anyMatch(Delivery::stillOpen))
                .limit(limit)
                .toList());
    }

    @Override
    public Uni<List<Stored<Stop>>> find(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Set<String>> addAll(List<Stop> added) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Stop>> ofCustomers(Collection<String> customerIds, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Stop>> search(DeliveryQuery query, String fromStopId, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Stop>> confirmedOn(LocalDate date, String fromStopId, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Multi<Stop> streamConfirmed(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Stop>> ofCustomer(String customerId, LocalDate from, LocalDate to, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Map<String, Long>> versions(Collection<String> stopIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Map<RunKey, Map<StopState, Integer>>> tally(LocalDate date, Shift shift) {
        throw new UnsupportedOperationException();
    }
}
