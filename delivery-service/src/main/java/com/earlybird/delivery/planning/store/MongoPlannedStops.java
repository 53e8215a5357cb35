package com.earlybird.delivery.planning.store;

import com.earlybird.delivery.planning.app.PlannedStops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The collection of the stops; its indexes are kept where stops are read. */
@ApplicationScoped
class MongoPlannedStops implements PlannedStops {
    private final Documents<Stop> stops;

    MongoPlannedStops(Store store) {
        stops = store.documents("stops", Stop.class, Stop::id);
    }

    @Override
    public Uni<List<Stop>> update(Collection<Stored<Stop>> known, UnaryOperator<Stop> change) {
        return stops.updateAll(known, null, stored -> Change.to(change.apply(stored.value())))
                .map(updated -> updated.all().stream().map(Stored::value).toList());
    }
}
