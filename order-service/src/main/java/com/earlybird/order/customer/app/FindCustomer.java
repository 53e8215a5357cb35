package com.earlybird.order.customer.app;

import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

/**
 * A customer by id: as known here, else as customer-service answers, which is kept until its topic
 * tells more. So whoever has an order is known when the order is planned.
 */
@ApplicationScoped
public class FindCustomer {
    private final Customers customers;
    private final CustomerDirectory directory;

    FindCustomer(Customers customers, CustomerDirectory directory) {
        this.customers = customers;
        this.directory = directory;
    }

    /** Fails with 422 {@code customer-unknown} if there is none. */
    public Uni<KnownCustomer> handle(String customerId, String bearerToken) {
        return customers
                .find(customerId)
                .flatMap(known -> known.isPresent()
                        ? Uni.createFrom().item(known)
                        : directory.ask(customerId, bearerToken).call(this::keep))
                .map(found -> found.orElseThrow(() -> Rejection.refused(
                        "customer-unknown", "There is no customer " + customerId + ".")));
    }

    private Uni<Void> keep(Optional<KnownCustomer> answer) {
        return answer.isEmpty()
                ? Uni.createFrom().voidItem()
                : customers.keep(List.of(answer.get())).replaceWithVoid();
    }
}
