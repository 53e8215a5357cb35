package com.earlybird.delivery.assignment.app;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Keeps the newest state of each customer, and their stops on the runs of their delivery boys. */
@ApplicationScoped
public class FollowCustomers {
    /** How far back a stop may lie that was made before its customer was known. */
    private static final int DAYS_BACK = 62;

    private final Customers customers;
    private final Assignments assignments;
    private final Stops stops;
    private final PlaceStops placeStops;
    private final BusinessClock clock;

    FollowCustomers(
            Customers customers,
            Assignments assignments,
            Stops stops,
            PlaceStops placeStops,
            BusinessClock clock) {
        this.customers = customers;
        this.assignments = assignments;
        this.stops = stops;
        this.placeStops = placeStops;
        this.clock = clock;
    }

    public Uni<Void> handle(List<Event<CustomerState>> events) {
        List<Customer> states =
                events.stream().map(event -> Customer.of(event.data())).toList();
        List<String> ids = states.stream().map(Customer::id).distinct().toList();
        return customers
                .keepNewest(states)
                .chain(() -> assignments.follow(states, clock.now()))
                .chain(() -> stops.ofCustomers(ids, clock.today().minusDays(DAYS_BACK)))
                .flatMap(placeStops::place);
    }
}
