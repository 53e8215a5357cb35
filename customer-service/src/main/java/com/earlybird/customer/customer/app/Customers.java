package com.earlybird.customer.customer.app;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** All customers. */
public interface Customers {
    /** The customer, or a 404. */
    Uni<Stored<Customer>> get(String id);

    /** The customer whose address this is; empty when nobody has it. */
    Uni<Optional<Stored<Customer>>> findByAddress(String addressId);

    /**
     * Which customers; a part that is null does not narrow.
     *
     * @param search part of the name, the phone or the id, in any case
     * @param status on {@code today}
     */
    record Query(
            String search,
            String area,
            CustomerStatus status,
            String deliveryBoyId,
            LocalDate today) {}

    /** In the order of ids. */
    Uni<Page<Stored<Customer>>> search(Query query, String cursor, int limit);

    /**
     * Adds one, with the login. One that is there already under its id is given back; a phone or
     * e-mail of somebody else is 409 {@code phone-taken}, {@code email-taken}.
     */
    Uni<Stored<Customer>> add(Customer customer, LocalDate today, Act act);

    /** Changes one, conditional on the version when {@code ifMatch} is given. */
    Uni<Stored<Customer>> update(
            String id, Long ifMatch, Act act, Function<Stored<Customer>, Change<Customer>> change);
}
