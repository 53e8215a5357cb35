package com.earlybird.order.customer.app;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.planning.app.ReplanCustomer;
import com.earlybird.platform.inbox.Event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes in what customer-service tells; who is delivered to differently is planned anew at once. */
@ApplicationScoped
public class KeepCustomers {
    private final Customers customers;
    private final ReplanCustomer replan;

    KeepCustomers(Customers customers, ReplanCustomer replan) {
        this.customers = customers;
        this.replan = replan;
    }

    public Uni<Void> handle(List<Event<CustomerState>> events) {
        Map<String, KnownCustomer> newest = new LinkedHashMap<>();
        for (Event<CustomerState> event : events) {
            newest.merge(
                    event.data().customerId(),
                    KnownCustomer.from(event.data()),
                    (a, b) -> a.stateVersion() >= b.stateVersion() ? a : b);
        }
        return customers.keep(List.copyOf(newest.values())).flatMap(changed -> Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(customer -> replan.handle(customer.id()))
                .collect()
                .last()
                .replaceWithVoid());
    }
}
