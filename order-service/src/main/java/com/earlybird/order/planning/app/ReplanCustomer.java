package com.earlybird.order.planning.app;

import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Plans a customer's orders anew when the customer's status or area has changed. */
@ApplicationScoped
public class ReplanCustomer {
    private final DueOrders orders;
    private final ReplanOrder replan;
    private final BusinessClock clock;

    ReplanCustomer(DueOrders orders, ReplanOrder replan, BusinessClock clock) {
        this.orders = orders;
        this.replan = replan;
        this.clock = clock;
    }

    public Uni<Void> handle(String customerId) {
        return orders.ofCustomer(customerId, clock.today()).flatMap(ids -> Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> replan.sinceToday(id, clock.today()))
                .collect()
                .last()
                .replaceWithVoid());
    }
}
