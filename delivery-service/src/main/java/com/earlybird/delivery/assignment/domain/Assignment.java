package com.earlybird.delivery.assignment.domain;

import com.earlybird.delivery.customer.domain.Customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whose customer somebody is, and whose he was.
 *
 * @param id the customer's
 * @param deliveryBoyId null while he is nobody's
 * @param since when it was heard
 * @param before the oldest first
 * @param stateVersion of the customer's state that said so
 */
public record Assignment(
        String id, String deliveryBoyId, Instant since, List<Past> before, long stateVersion) {
    /** Past this the oldest are forgotten; the audit keeps all. */
    private static final int MOST_KEPT = 100;

    /** An assignment that is over. */
    public record Past(String deliveryBoyId, Instant since, Instant until) {}

    public Assignment {
        before = List.copyOf(before);
    }

    public static Assignment of(Customer customer, Instant now) {
        return new Assignment(
                customer.id(), customer.deliveryBoyId(), now, List.of(), customer.version());
    }

    /** What a newer state says; an older or equal one, or the same delivery boy, changes nothing. */
    public Assignment follow(Customer customer, Instant now) {
        if (customer.version() <= stateVersion
                || Objects.equals(customer.deliveryBoyId(), deliveryBoyId)) {
            return this;
        }
        List<Past> past = new ArrayList<>(before);
        past.add(new Past(deliveryBoyId, since, now));
        if (past.size() > MOST_KEPT) {
            past.remove(0);
        }
        return new Assignment(id, customer.deliveryBoyId(), now, past, customer.version());
    }
}
