package com.earlybird.order.customer.app;

import com.earlybird.order.customer.domain.KnownCustomer;

import io.smallrye.mutiny.Uni;

import java.util.Optional;

/** Asks customer-service itself. */
public interface CustomerDirectory {
    /**
     * The customer, as far as whose token it is may see one.
     *
     * @return empty if there is none; fails with 503 {@code customer-service-away} without an answer
     */
    Uni<Optional<KnownCustomer>> ask(String customerId, String bearerToken);
}
