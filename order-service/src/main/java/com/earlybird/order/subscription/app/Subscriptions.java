package com.earlybird.order.subscription.app;

import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where subscriptions are kept. */
public interface Subscriptions {
    Uni<Stored<Subscription>> get(String id);

    Uni<Optional<Stored<Subscription>>> find(String id);

    /** Those of a customer that have not stopped before {@code date}. */
    Uni<List<Subscription>> ofCustomer(String customerId, LocalDate date);

    /** The highest turn under keys that begin with {@code turns}, 0 if none was taken. */
    Uni<Long> lastTurn(String turns);

    /** Fails with a duplicate key where the id or the active key is taken. */
    Uni<Stored<Subscription>> insert(Change<Subscription> started, Act act);

    Uni<Stored<Subscription>> update(
            String id,
            Long ifMatch,
            Act act,
            Function<Stored<Subscription>, Change<Subscription>> change);

    /** Notes the last day on which something was delivered, by subscription; an earlier is nothing. */
    Uni<Void> noteDeliveries(Map<String, LocalDate> lastDays);

    /**
     * Nothing was delivered on {@code dates} after all: if one of them is noted as the last day,
     * {@code last} is instead, or none where that is null.
     */
    Uni<Void> takeBackDeliveries(String id, Collection<LocalDate> dates, LocalDate last);
}
