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

    /** The one stop, as much of it as is on the run; {@code shift} is the stop's own, or null. */
    Uni<Stop> choose(SharedLink link, String customerId, Shift shift) {
        return stops.find(StopId.ofDay(customerId, link.date(), shift)).map(found -> {
            List<Stop> onRun = found.stream()
                    .map(Stored::value)
                    .map(link::part)
                    .filter(stop -> !stop.planned().isEmpty())
                    .toList();
            if (onRun.isEmpty()) {
                throw Rejection.notFound("stop of", customerId + " on this run");
            }
            if (onRun.size() > 1) {
                throw Rejection.refused(
                        "shift-needed", "There are two stops that day; say which shift.");
            }
            return onRun.get(0);
        });
    }
}
