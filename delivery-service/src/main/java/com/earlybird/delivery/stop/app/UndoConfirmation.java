package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.StopChoice;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.delivery.stop.domain.Undo;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Takes back what the same person or link confirmed at a stop less than a minute ago. */
@ApplicationScoped
public class UndoConfirmation {
    private final Stops stops;
    private final ShowStops show;
    private final BusinessClock clock;

    UndoConfirmation(Stops stops, ShowStops show, BusinessClock clock) {
        this.stops = stops;
        this.show = show;
        this.clock = clock;
    }

    /** {@code shift} may be null where the customer has one stop that day. */
    public record Command(Speaker speaker, String customerId, LocalDate date, Shift shift) {
        String asked() {
            return customerId + " on " + date + (shift == null ? "" : " " + shift);
        }
    }

    /** The stop, open again; the same answer when it is taken back already. */
    public Uni<SheetStop> handle(Command c) {
        Undo undo = new Undo(c.speaker().confirmer(), clock.now());
        Act act = Act.of(c.speaker().caller(), "UNDO_CONFIRMATION", Undo.REASON);
        return stops.find(StopId.ofDay(c.customerId(), c.date(), c.shift()))
                .map(found -> StopChoice.chooseStored(found, c.speaker().carrierId(), c.asked()))
                .flatMap(stop -> stops.update(stop, act, now -> now.undo(undo)))
                .flatMap(stored -> show.one(stored.value(), c.speaker().carrierId()));
    }
}
