package com.earlybird.delivery.link.app;

import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The links, and what was done with each. */
public interface SharedLinks {
    /** Fails with a duplicate key where the id is taken. */
    Uni<Stored<SharedLink>> add(SharedLink link, Act act);

    Uni<Stored<SharedLink>> get(String id);

    Uni<Optional<SharedLink>> ofToken(String tokenHash);

    Uni<Stored<SharedLink>> update(
            String id, Act act, Function<SharedLink, Change<SharedLink>> change);

    /** The newest first; a part that is null does not narrow. */
    Uni<Page<Stored<SharedLink>>> page(
            String deliveryBoyId, LocalDate date, String cursor, int limit);

    /**
     * Takes one of the tries that the PIN has, before it is looked at, so that many at once are no
     * way around the count. False when the link is locked or blocked. In real time.
     */
    Uni<Boolean> takePinTry(String id, Instant now);

    /** It was the right PIN: that one try is given back, and no other. */
    Uni<Void> givePinTryBack(String id);

    /** Counts and keeps one use; past a bound on each link it is no longer kept. */
    Uni<Void> record(Visit visit);

    /** What was done with a link, in order. */
    Uni<Page<Visit>> visits(String linkId, String cursor, int limit);
}
