package com.earlybird.order.hold.app;

import com.earlybird.order.hold.domain.Hold;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Where holds are kept. */
public interface Holds {
    /** Those that stand and touch a day from {@code from} to {@code to}, both included. */
    Uni<List<Hold>> between(LocalDate from, LocalDate to);

    /** As above, with those that were withdrawn. */
    Uni<List<Hold>> everBetween(LocalDate from, LocalDate to);

    Uni<Page<Stored<Hold>>> page(String cursor, int limit);

    /** Adds it; one that has the id already is returned as it is. */
    Uni<Stored<Hold>> add(Hold hold, Act act);

    Uni<Stored<Hold>> update(String id, Act act, Function<Hold, Hold> change);
}
