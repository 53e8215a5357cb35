package com.earlybird.delivery.customer.app;

import com.earlybird.delivery.customer.domain.Customer;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The customers known here, by id. */
public interface Customers {
    /** Those of these that are known. */
    Uni<Map<String, Customer>> find(Collection<String> ids);

    /** Keeps each unless a newer version of it is kept already. */
    Uni<Void> keepNewest(List<Customer> customers);
}
