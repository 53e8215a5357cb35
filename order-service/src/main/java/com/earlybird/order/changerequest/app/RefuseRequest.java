package com.earlybird.order.changerequest.app;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Somebody of the business says no, and the customer is told why. */
@ApplicationScoped
public class RefuseRequest {
    private final ChangeRequests requests;
    private final FinishRequest finish;
    private final Customers customers;
    private final BusinessClock clock;

    RefuseRequest(
            ChangeRequests requests,
            FinishRequest finish,
            Customers customers,
            BusinessClock clock) {
        this.requests = requests;
        this.finish = finish;
        this.customers = customers;
        this.clock = clock;
    }

    /** Again is the same answer. */
    public Uni<Stored<ChangeRequest>> handle(String id, String reason, Caller caller) {
        return requests.get(id)
                .flatMap(stored -> customers.find(stored.value().customerId()))
                .flatMap(customer -> requests.update(
                        id,
                        Act.of(caller, "refuse-request", reason),
                        request -> request.refused(
                                caller.userId(), reason, customer.orElse(null), clock.now())))
                .invoke(() -> finish.count("refused"));
    }
}
