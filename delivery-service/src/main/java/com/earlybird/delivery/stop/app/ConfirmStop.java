package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.ConfirmationWindow;
import com.earlybird.delivery.stop.domain.Confirmer;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopChoice;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records what was handed over at one stop, by its delivery boy or an administrator. */
@ApplicationScoped
public class ConfirmStop {
    private final Stops stops;
    private final ShowStops show;
    private final BusinessClock clock;
    private final ConfirmationWindow window;

    ConfirmStop(Stops stops, ShowStops show, BusinessClock clock) {
        this.stops = stops;
        this.show = show;
        this.clock = clock;
        this.window = new ConfirmationWindow(clock.zone());
    }

    /** {@code shift} may be null where the customer has one stop that day. */
    public record Command(
            Caller caller,
            String customerId,
            LocalDate date,
            Shift shift,
            Confirmation.Scope scope,
            List<Confirmation.Line> lines,
            Reason reason,
            String notes,
            Instant deviceTime) {
        String asked() {
            return customerId + " on " + date + (shift == null ? "" : " " + shift);
        }
    }

    /** The stop as it is then: the same answer when the same is said again. */
    public Uni<SheetStop> handle(Command c) {
        Confirmation said = confirmation(c);
        String reason = c.reason() == null ? null : c.reason().name();
        Act act = Act.of(c.caller(), "CONFIRM_DELIVERY", reason);
        return stops.find(StopId.ofDay(c.customerId(), c.date(), c.shift()))
                .map(found -> StopChoice.choose(
                        found.stream().map(Stored::value).toList(), c.caller(), c.asked()))
                .flatMap(stop -> stops.update(stop.id(), null, act, now -> confirmed(now, c, said)))
                .flatMap(stored -> show.one(stored.value()));
    }

    private Change<Stop> confirmed(Stop stop, Command c, Confirmation said) {
        if (!StopChoice.isOf(stop, c.caller())) {
            throw Rejection.notFound("stop", c.asked());
        }
        return stop.confirm(said, window);
    }

    private Confirmation confirmation(Command c) {
        ConfirmedVia via =
                c.caller().is(Role.ADMIN) ? ConfirmedVia.ADMIN : ConfirmedVia.DELIVERY_BOY;
        String notes =
                c.notes() == null || c.notes().isBlank() ? null : c.notes().strip();
        Instant deviceTime =
                c.deviceTime() == null ? null : c.deviceTime().truncatedTo(ChronoUnit.MILLIS);
        return new Confirmation(
                c.scope(),
                c.lines(),
                c.reason(),
                notes,
                new Confirmer(c.caller().userId(), via),
                clock.now(),
                deviceTime);
    }
}
