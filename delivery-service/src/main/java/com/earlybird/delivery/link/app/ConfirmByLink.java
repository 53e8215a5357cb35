package com.earlybird.delivery.link.app;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.NamedLines;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.delivery.stop.app.ShowStops;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.ConfirmationWindow;
import com.earlybird.delivery.stop.domain.Confirmer;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records what was handed over at a stop of the link's own run, and at no other. */
@ApplicationScoped
public class ConfirmByLink {
    private final Stops stops;
    private final ShowStops show;
    private final LinkStops linkStops;
    private final RecordVisit record;
    private final BusinessClock clock;
    private final ConfirmationWindow window;

    ConfirmByLink(
            Stops stops,
            ShowStops show,
            LinkStops linkStops,
            RecordVisit record,
            BusinessClock clock) {
        this.stops = stops;
        this.show = show;
        this.linkStops = linkStops;
        this.record = record;
        this.clock = clock;
        this.window = new ConfirmationWindow(clock.zone());
    }

    /**
     * What is said of one stop.
     *
     * @param shift needed where the link is for both and the customer has a stop in each
     * @param lines their {@code orderId} may be null
     */
    public record Said(
            String customerId,
            Shift shift,
            Confirmation.Scope scope,
            List<Confirmation.Line> lines,
            Reason reason,
            String notes,
            Instant deviceTime) {}

    /** The stop as it is then: the same answer when the same is said again. */
    public Uni<LinkRun.LinkStop> handle(
            SharedLink link, Said said, Visit.From from, String correlationId) {
        Instant at = clock.now();
        String reason = said.reason() == null ? null : said.reason().name();
        Act act = Act.of(Caller.anonymous(link.id(), correlationId), "CONFIRM_DELIVERY", reason);
        Visit.Kind kind = said.scope() == Confirmation.Scope.NOTHING
                ? Visit.Kind.NOT_DELIVERED
                : Visit.Kind.DELIVERED;
        Uni<Stop> confirmed = linkStops
                .choose(link, said.customerId(), said.shift())
                .flatMap(stop ->
                        stops.update(stop.id(), null, act, now -> confirmed(now, link, said, at)))
                .map(stored -> stored.value());
        return record.around(link, kind, said.customerId(), said.deviceTime(), from, confirmed)
                .flatMap(show::one)
                .map(stop -> LinkRun.stop(link, stop));
    }

    private Change<Stop> confirmed(Stop stop, SharedLink link, Said said, Instant at) {
        LinkStops.mustCover(link, stop);
        return stop.confirm(
                new Confirmation(
                        said.scope(),
                        NamedLines.of(stop, said.lines()),
                        said.reason(),
                        said.notes() == null || said.notes().isBlank()
                                ? null
                                : said.notes().strip(),
                        new Confirmer(link.id(), ConfirmedVia.SHARED_LINK),
                        at,
                        said.deviceTime() == null
                                ? null
                                : said.deviceTime().truncatedTo(ChronoUnit.MILLIS)),
                window);
    }
}
