package com.earlybird.billing.view.app;

import com.earlybird.billing.customer.app.Customers;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a reader asks for, by area and by id. */
@ApplicationScoped
class CustomerFilter {
    private final Customers customers;

    CustomerFilter(Customers customers) {
        this.customers = customers;
    }

    /** The ids to keep; empty where nothing narrows. */
    Uni<Optional<Set<String>>> of(List<String> areas, List<String> customerIds) {
        if (areas.isEmpty()) {
            return Uni.createFrom()
                    .item(
                            customerIds.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Set.copyOf(customerIds)));
        }
        return customers.ofAreas(areas).map(found -> {
            Set<String> ids = new HashSet<>(found);
            if (!customerIds.isEmpty()) {
                ids.retainAll(customerIds);
            }
            return Optional.of(ids);
        });
    }
}
