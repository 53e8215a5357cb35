package com.earlybird.delivery.link.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Which stop of a link's run is meant. What is not on it is a 404, whoever else's it is. */
@ApplicationScoped
class LinkStops {
    private final Stops stops;

    LinkStops(Stops stops) {
        this.stops = stops;
    }

    Uni<Stop> choose(SharedLink link, String customerId, Shift shift) {
        Shift asked = shift == null ? link.shift() : shift;
        return stops.find(StopId.ofDay(customerId, link.date(), asked)).map(found -> {
            List<Stop> covered =
                    found.stream().map(Stored::value).filter(link::covers).toList();
            if (covered.isEmpty()) {
                throw Rejection.notFound("stop of", customerId + " on this run");
            }
            if (covered.size() > 1) {
                throw Rejection.refused(
                        "shift-needed", "There are two stops that day; say which shift.");
            }
            return covered.get(0);
        });
    }

    /** Once more inside of the change: the stop may have moved to another run meanwhile. */
    static void mustCover(SharedLink link, Stop stop) {
        if (!link.covers(stop)) {
            throw Rejection.notFound("stop of", stop.customerId() + " on this run");
        }
    }
}
