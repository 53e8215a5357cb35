package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Finds one delivery by its {@code DL-…}; 404 where it is not the caller's. */
@ApplicationScoped
public class FindDelivery {
    private final DeliveryKeys keys;
    private final Stops stops;

    FindDelivery(DeliveryKeys keys, Stops stops) {
        this.keys = keys;
        this.stops = stops;
    }

    public Uni<Stored<FoundDelivery>> handle(String deliveryId, Caller caller) {
        return stopOf(deliveryId).flatMap(stopId -> stops.find(List.of(stopId))).map(found -> {
            Stored<Stop> stop = found.stream()
                    .findFirst()
                    .orElseThrow(() -> Rejection.notFound("delivery", deliveryId));
            mustSee(caller, stop.value(), deliveryId);
            return stop.map(value -> new FoundDelivery(value, value.delivery(deliveryId)));
        });
    }

    /** The id of the delivery's stop; 404 when there is no such delivery. */
    Uni<String> stopOf(String deliveryId) {
        return keys.findByDelivery(List.of(deliveryId)).map(found -> found.stream()
                .findFirst()
                .map(DeliveryKeys.DeliveryKey::stopId)
                .orElseThrow(() -> Rejection.notFound("delivery", deliveryId)));
    }

    private static void mustSee(Caller caller, Stop stop, String deliveryId) {
        if (caller.is(Role.DELIVERY_BOY)) {
            if (!stop.carrierOf(stop.delivery(deliveryId)).equals(caller.deliveryBoyId())) {
                throw Rejection.notFound("delivery", deliveryId);
            }
        } else {
            caller.mustSeeCustomer(stop.customerId(), "delivery", deliveryId);
        }
    }
}
