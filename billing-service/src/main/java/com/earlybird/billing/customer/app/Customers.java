package com.earlybird.billing.customer.app;

import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.contracts.events.CustomerState;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The customers, as the topic tells them; it can be built again from there. */
public interface Customers {
    /** Those of these that are known, by id. */
    Uni<Map<String, BilledCustomer>> find(Collection<String> ids);

    /** The ids of the customers of these areas. */
    Uni<List<String>> ofAreas(Collection<String> areas);

    /** Keeps the highest version of each; {@code month} becomes the opening month of new ones. */
    Uni<Void> keep(Collection<CustomerState> states, YearMonth month);
}
