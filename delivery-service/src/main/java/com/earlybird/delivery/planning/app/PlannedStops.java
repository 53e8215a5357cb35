package com.earlybird.delivery.planning.app;

import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stops as planning changes them: many in one call of the store. */
public interface PlannedStops {
    /**
     * Changes each under its own version; {@code change} is pure, and is asked again with what
     * somebody else has made of one meanwhile.
     *
     * @return all of them, as they are then
     */
    Uni<List<Stop>> update(Collection<Stored<Stop>> stops, UnaryOperator<Stop> change);
}
