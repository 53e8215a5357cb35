package com.earlybird.order.customer.app;

import com.earlybird.order.customer.domain.KnownCustomer;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers as customer-service last told of them. */
public interface Customers {
    Uni<Optional<KnownCustomer>> find(String id);

    /** Those of {@code ids} that are known, by id. */
    Uni<Map<String, KnownCustomer>> findAll(Collection<String> ids);

    /**
     * Keeps each one unless a higher version is known.
     *
     * @return those that were known and are delivered to differently now, and those whose state was
     *     told before: what follows from it may not have been done
     */
    Uni<List<KnownCustomer>> keep(List<KnownCustomer> customers);
}
