package com.earlybird.delivery.assignment.app;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Set;

/** Says whose door a delivery boy may speak of: a stop on his run of that day is there. */
@ApplicationScoped
public class OwnCustomers {
    private final Customers customers;
    private final Stops stops;

    OwnCustomers(Customers customers, Stops stops) {
        this.customers = customers;
        this.stops = stops;
    }

    /**
     * A delivery boy's customer: one on his run of that day, or one assigned to him. Else 404; for
     * staff only a customer who is not known is refused, 422 {@code customer-unknown}.
     */
    public Uni<Void> check(Caller caller, String boyId, String customerId, LocalDate date) {
        return customers.find(Set.of(customerId)).flatMap(known -> {
            boolean his = known.containsKey(customerId)
                    && boyId != null
                    && boyId.equals(known.get(customerId).deliveryBoyId());
            if (!caller.is(Role.DELIVERY_BOY)) {
                if (!known.containsKey(customerId)) {
                    throw Rejection.refused("customer-unknown", "There is no " + customerId + ".");
                }
                return Uni.createFrom().voidItem();
            }
            return his ? Uni.createFrom().voidItem() : checkOnRun(boyId, customerId, date);
        });
    }

    /** 404 where he has no stop at that customer's that day. */
    public Uni<Void> checkOnRun(String boyId, String customerId, LocalDate date) {
        return stops.find(StopId.ofDay(customerId, date, null))
                .invoke(found -> {
                    boolean onRun = found.stream()
                            .map(stored -> stored.value())
                            .anyMatch(stop -> stop.deliveryBoyId().equals(boyId)
                                    && !stop.planned().isEmpty());
                    if (!onRun) {
                        throw Rejection.notFound("customer", customerId);
                    }
                })
                .replaceWithVoid();
    }
}
