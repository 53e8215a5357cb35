package com.earlybird.order.planning.app;

import com.earlybird.order.register.domain.Order;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Orders as planning reads them: in batches, never all at once. */
public interface DueOrders {
    /**
     * Those that may be due on {@code date}, by id, from after {@code cursor} on: a few more do no
     * harm, one less would.
     */
    Multi<List<Order>> maybeDueOn(LocalDate date, String cursor);

    /** As {@link #maybeDueOn}, only their ids: for whoever may have to do with few of them. */
    Multi<List<String>> maybeDueIds(LocalDate date, String cursor);

    /** Those that somebody changed at or after {@code since}. */
    Multi<List<Order>> changedSince(Instant since);

    Uni<List<Order>> findAll(Collection<String> ids);

    /** The ids of the customer's orders that may be due on {@code date} or later. */
    Uni<List<String>> ofCustomer(String customerId, LocalDate date);
}
