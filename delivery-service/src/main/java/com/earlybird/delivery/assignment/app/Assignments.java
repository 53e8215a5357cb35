package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.Assignment;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.Collection;

/** Whose customers they are, with what was before. */
public interface Assignments {
    /** Notes what these states say, each customer once; said again it changes nothing. */
    Uni<Void> follow(Collection<Customer> newest, Instant now);

    /** 404 where the customer is not known. */
    Uni<Stored<Assignment>> get(String customerId);

    /** A delivery boy's customers of now, by id. */
    Uni<Page<Assignment>> of(String deliveryBoyId, String cursor, int limit);
}
