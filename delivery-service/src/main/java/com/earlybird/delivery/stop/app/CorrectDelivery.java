package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Confirmer;
import com.earlybird.delivery.stop.domain.Correction;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Makes the next revision of a confirmed delivery; billing posts the difference. */
@ApplicationScoped
public class CorrectDelivery {
    private final FindDelivery find;
    private final Stops stops;
    private final BusinessClock clock;

    CorrectDelivery(FindDelivery find, Stops stops, BusinessClock clock) {
        this.find = find;
        this.stops = stops;
        this.clock = clock;
    }

    /** {@code requestId} is the same for a retry of the same request. */
    public record Command(
            Caller caller,
            String deliveryId,
            Long ifMatch,
            List<Confirmation.Line> lines,
            String reason,
            String notes,
            String requestId) {}

    public Uni<Stored<FoundDelivery>> handle(Command c) {
        Correction correction = new Correction(
                c.lines(),
                c.reason(),
                c.notes(),
                new Confirmer(c.caller().userId(), ConfirmedVia.ADMIN),
                clock.now(),
                c.requestId());
        Act act = Act.of(c.caller(), "CORRECT_DELIVERY", c.reason());
        return find.stopOf(c.deliveryId())
                .flatMap(stopId -> stops.update(
                        stopId, c.ifMatch(), act, stop -> stop.correct(c.deliveryId(), correction)))
                .map(stored ->
                        stored.map(stop -> new FoundDelivery(stop, stop.delivery(c.deliveryId()))));
    }
}
