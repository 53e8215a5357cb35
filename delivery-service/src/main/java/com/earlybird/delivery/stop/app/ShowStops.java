package com.earlybird.delivery.stop.app;

import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays today's name, phone and address of the customer over stops that are still to come; a past
 * stop is shown as it was, where that was noted.
 */
@ApplicationScoped
public class ShowStops {
    private final Customers customers;
    private final BusinessClock clock;

    ShowStops(Customers customers, BusinessClock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    public Uni<SheetStop> one(Stop stop) {
        return all(List.of(stop)).map(shown -> shown.get(0));
    }

    /** What this delivery boy carries of it; all of it for null. */
    public Uni<SheetStop> one(Stop stop, String carrierId) {
        return one(carrierId == null ? stop : stop.partOf(carrierId));
    }

    public Uni<List<SheetStop>> all(List<Stop> stops) {
        Set<String> ids = stops.stream()
                .filter(this::needsCustomer)
                .map(Stop::customerId)
                .collect(Collectors.toSet());
        return customers.find(ids).map(known -> stops.stream()
                .map(stop -> SheetStop.of(stop, known.get(stop.customerId())))
                .toList());
    }

    private boolean needsCustomer(Stop stop) {
        return stop.recipient() == null || !stop.date().isBefore(clock.today());
    }
}
