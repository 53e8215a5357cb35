package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.settings.app.Settings;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.ConfirmationWindow;
import com.earlybird.delivery.stop.domain.DeviceGap;
import com.earlybird.delivery.stop.domain.Proof;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopChoice;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records what was handed over at one stop, by its delivery boy, by a shared link or an administrator. */
@ApplicationScoped
public class ConfirmStop {
    private final Stops stops;
    private final ShowStops show;
    private final BusinessClock clock;
    private final ConfirmationWindow window;
    private final Settings settings;
    private final MeterRegistry metrics;

    ConfirmStop(
            Stops stops,
            ShowStops show,
            BusinessClock clock,
            Settings settings,
            MeterRegistry metrics) {
        this.stops = stops;
        this.show = show;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.window = new ConfirmationWindow(clock.zone());
    }

    /** {@code shift} may be null where the customer has one stop that day. */
    public record Command(
            Speaker speaker,
            String customerId,
            LocalDate date,
            Shift shift,
            Confirmation.Scope scope,
            List<Confirmation.Line> lines,
            Reason reason,
            String notes,
            Instant deviceTime,
            Proof proof) {
        String asked() {
            return customerId + " on " + date + (shift == null ? "" : " " + shift);
        }
    }

    /** The stop as it is then: the same answer when the same is said again. */
    public Uni<SheetStop> handle(Command c) {
        return settings.recent().flatMap(now -> confirm(c, confirmation(c, now.deviceGap())));
    }

    private Uni<SheetStop> confirm(Command c, Confirmation said) {
        String reason = c.reason() == null ? null : c.reason().name();
        Act act = Act.of(c.speaker().caller(), "CONFIRM_DELIVERY", reason);
        return stops.find(StopId.ofDay(c.customerId(), c.date(), c.shift()))
                .map(found -> StopChoice.chooseStored(found, c.speaker().carrierId(), c.asked()))
                .flatMap(stop -> stops.update(stop, act, now -> confirmed(now, c, said)))
                .invoke(() -> count(c, said))
                .flatMap(stored -> show.one(stored.value(), c.speaker().carrierId()));
    }

    private Change<Stop> confirmed(Stop stop, Command c, Confirmation said) {
        if (!StopChoice.isOf(stop, c.speaker().carrierId())) {
            throw Rejection.notFound("stop", c.asked());
        }
        return stop.confirm(said, window);
    }

    private void count(Command c, Confirmation said) {
        metrics.counter(
                        "earlybird.delivery.confirmations",
                        "via",
                        c.speaker().confirmer().via().name(),
                        "scope",
                        said.scope().name())
                .increment();
        if (said.gapSuspicious() != null) {
            metrics.counter("earlybird.delivery.suspicious-gaps").increment();
        }
    }

    private Confirmation confirmation(Command c, DeviceGap gap) {
        String notes =
                c.notes() == null || c.notes().isBlank() ? null : c.notes().strip();
        Instant deviceTime =
                c.deviceTime() == null ? null : c.deviceTime().truncatedTo(ChronoUnit.MILLIS);
        Instant received = clock.now();
        return new Confirmation(
                c.scope(),
                c.lines(),
                c.reason(),
                notes,
                c.speaker().confirmer(),
                received,
                deviceTime,
                gap.flag(deviceTime, received),
                c.proof(),
                c.speaker().carrierId());
    }
}
