package com.earlybird.delivery.link.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SaidByLink;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.delivery.stop.app.ConfirmStop;
import com.earlybird.delivery.stop.app.SheetStop;
import com.earlybird.delivery.stop.app.Speaker;
import com.earlybird.delivery.stop.app.UndoConfirmation;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Stop;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Records what was handed over at a stop of the link's own run, and at no other. */
@ApplicationScoped
public class ConfirmByLink {
    private final LinkStops linkStops;
    private final ConfirmStop confirm;
    private final UndoConfirmation undo;
    private final RecordVisit visits;

    ConfirmByLink(
            LinkStops linkStops, ConfirmStop confirm, UndoConfirmation undo, RecordVisit visits) {
        this.linkStops = linkStops;
        this.confirm = confirm;
        this.undo = undo;
        this.visits = visits;
    }

    /** The stop as it is then: the same answer when the same is said again. */
    public Uni<LinkRun.LinkStop> handle(
            SharedLink link, SaidByLink said, Visit.From from, String correlationId) {
        Visit.Kind kind = said.scope() == Confirmation.Scope.NOTHING
                ? Visit.Kind.NOT_DELIVERED
                : Visit.Kind.DELIVERED;
        Uni<LinkRun.LinkStop> confirmed = linkStops
                .choose(link, said.customerId(), said.shift())
                .flatMap(stop -> confirm.handle(command(link, said.of(stop), stop, correlationId))
                        .map(shown -> shown(link, stop, shown)));
        return visits.around(link, kind, said.customerId(), said.deviceTime(), from, confirmed);
    }

    /** Takes back what this link said last at the stop, within a minute. */
    public Uni<LinkRun.LinkStop> undo(
            SharedLink link,
            String customerId,
            Shift shift,
            Visit.From from,
            String correlationId) {
        Uni<LinkRun.LinkStop> undone = linkStops
                .choose(link, customerId, shift)
                .flatMap(stop -> undo.handle(new UndoConfirmation.Command(
                                speaker(link, correlationId),
                                customerId,
                                stop.date(),
                                stop.shift()))
                        .map(shown -> shown(link, stop, shown)));
        return visits.around(link, Visit.Kind.UNDO, customerId, null, from, undone);
    }

    private static ConfirmStop.Command command(
            SharedLink link, SaidByLink said, Stop stop, String correlationId) {
        return new ConfirmStop.Command(
                speaker(link, correlationId),
                stop.customerId(),
                stop.date(),
                stop.shift(),
                said.scope(),
                said.lines(),
                said.reason(),
                said.notes(),
                said.deviceTime(),
                null);
    }

    private static Speaker speaker(SharedLink link, String correlationId) {
        return Speaker.link(link.id(), link.deliveryBoyId(), correlationId);
    }

    /** What of the stop is on the run, and no more. */
    private static LinkRun.LinkStop shown(SharedLink link, Stop onRun, SheetStop shown) {
        return LinkRun.stop(
                link, shown, delivery -> onRun.ofOrder(delivery.orderId()).isPresent());
    }
}
