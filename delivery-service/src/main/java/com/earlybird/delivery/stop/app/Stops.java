package com.earlybird.delivery.stop.app;

import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The stops, by id: what changes them and what the changes need to read. */
public interface Stops {
    /** Those of these that there are. */
    Uni<List<Stored<Stop>>> find(Collection<String> ids);

    /** Adds new ones and gives back the ids of those that were there already. */
    Uni<Set<String>> addAll(List<Stop> stops);

    /** {@code act} is null for what follows from an event, {@code ifMatch} where it was not sent. */
    Uni<Stored<Stop>> update(String id, Long ifMatch, Act act, Function<Stop, Change<Stop>> change);

    /** As above, of one that was just read. */
    Uni<Stored<Stop>> update(Stored<Stop> known, Act act, Function<Stop, Change<Stop>> change);

    /** The stops of these customers from that date on. */
    Uni<List<Stop>> ofCustomers(Collection<String> customerIds, LocalDate from);
}
