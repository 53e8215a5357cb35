package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One ring of the bell: all deliveries of one customer on one date and shift. What a person says
 * at the door is said of a stop, so it is one change of one document.
 *
 * @param deliveryBoyId whose run it is on, or {@link #UNASSIGNED}
 * @param carriedShift the shift it is carried in where that is not its own, else null
 * @param recipient null until the customer is known here
 */
public record Stop(
        String id,
        String customerId,
        LocalDate date,
        Shift shift,
        String deliveryBoyId,
        Shift carriedShift,
        Recipient recipient,
        List<Delivery> deliveries) {
    /** Stands for the delivery boy where nobody is assigned. */
    public static final String UNASSIGNED = "UNASSIGNED";

    private static final int MOST_DELIVERIES = 100;

    public Stop {
        Objects.requireNonNull(deliveryBoyId);
        deliveries = List.copyOf(deliveries);
    }

    public static Stop empty(
            String customerId, LocalDate date, Shift shift, String boyId, Recipient recipient) {
        String id = StopId.of(customerId, date, shift);
        return new Stop(id, customerId, date, shift, boyId, null, recipient, List.of());
    }

    /** Takes in a plan: a new delivery under {@code deliveryId}, or the newest plan of a known one. */
    public Stop plan(String deliveryId, DeliveryScheduled plan) {
        if (ofOrder(plan.orderId()).isPresent()) {
            return withEach(d -> d.orderId().equals(plan.orderId()) ? d.replanned(plan) : d);
        }
        if (deliveries.size() >= MOST_DELIVERIES) {
            throw Rejection.refused("stop-full", "A stop has at most 100 deliveries: " + id);
        }
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(Delivery.planned(deliveryId, plan));
        return with(more);
    }

    /** Puts it on another run, and notes whose bell it is where that was not known. */
    public Stop assign(String boyId, Recipient known) {
        return assign(boyId, carriedShift, known);
    }

    /** As above, and in another shift; {@code null} for its own. */
    public Stop assign(String boyId, Shift carried, Recipient known) {
        Shift other = carried == shift ? null : carried;
        Recipient kept = recipient == null ? known : recipient;
        boolean moves = !boyId.equals(deliveryBoyId) || other != carriedShift;
        // Who goes now has not left yet.
        List<Delivery> carriedOn =
                moves ? deliveries.stream().map(Stop::notLeftYet).toList() : deliveries;
        return new Stop(id, customerId, date, shift, boyId, other, kept, carriedOn);
    }

    /** Sends one order its own way; null brings it back to the stop. */
    public Stop detour(String orderId, Detour detour) {
        return withEach(d -> d.orderId().equals(orderId) && !Objects.equals(d.detour(), detour)
                ? notLeftYet(d.detoured(detour))
                : d);
    }

    private static Delivery notLeftYet(Delivery delivery) {
        return delivery.status() == DeliveryStatus.OUT_FOR_DELIVERY
                ? delivery.withStatus(DeliveryStatus.PENDING)
                : delivery;
    }

    /** The delivery boy has left with it: what is still planned is on its way. */
    public Stop leave(String boyId, Shift in) {
        return withEach(d -> d.status() == DeliveryStatus.PENDING && goesWith(d, boyId, in)
                ? d.withStatus(DeliveryStatus.OUT_FOR_DELIVERY)
                : d);
    }

    /** Confirms what the statement says and is not confirmed yet; a fact for each such delivery. */
    public Change<Stop> confirm(Confirmation said, ConfirmationWindow window) {
        Stop spokenOf = said.carrierId() == null ? this : partOf(said.carrierId());
        Map<String, Claim> claims = Confirming.newClaims(spokenOf, said);
        if (claims.isEmpty()) {
            return Change.to(this);
        }
        window.check(date, said.confirmer().via(), said.at());
        Stop confirmed = withEach(delivery -> claims.containsKey(delivery.orderId())
                ? Revising.confirmed(delivery, claims.get(delivery.orderId()), said)
                : delivery);
        List<Fact<DeliveryConfirmed>> facts = confirmed.deliveries().stream()
                .filter(delivery -> claims.containsKey(delivery.orderId()))
                .map(delivery -> ConfirmedFacts.ofLatest(confirmed, delivery))
                .toList();
        return Change.to(confirmed, facts);
    }

    /** Makes the next revision of one delivery; a retry of the same request makes none. */
    public Change<Stop> correct(String deliveryId, Correction correction) {
        Delivery delivery = delivery(deliveryId);
        if (delivery.revisions().stream()
                .anyMatch(r -> correction.requestId().equals(r.requestId()))) {
            return Change.to(this);
        }
        Delivery corrected = Revising.corrected(delivery, correction);
        Stop next = withEach(d -> d.id().equals(deliveryId) ? corrected : d);
        return Change.to(next, ConfirmedFacts.ofLatest(next, corrected));
    }

    /** Confirms those of these deliveries that are still open; the others stay as they are. */
    public Change<Stop> settle(Settlement settled, ConfirmationWindow window) {
        List<Confirmation.Line> lines = deliveries.stream()
                .filter(Delivery::stillOpen)
                .filter(delivery -> settled.isOf(this, delivery))
                .flatMap(delivery -> settled.lines(delivery).stream())
                .toList();
        return lines.isEmpty() ? Change.to(this) : confirm(settled.says(lines), window);
    }

    /** Takes back the last confirmation, a fact for each delivery it spoke of. */
    public Change<Stop> undo(Undo undo) {
        Set<String> taken = undo.takesBack(this);
        if (taken.isEmpty()) {
            return Change.to(this);
        }
        Stop open = withEach(d -> taken.contains(d.id()) ? Revising.undone(d, undo) : d);
        return Change.to(
                open,
                open.deliveries().stream()
                        .filter(delivery -> taken.contains(delivery.id()))
                        .map(delivery -> ConfirmedFacts.ofLatest(open, delivery))
                        .toList());
    }

    /** Every revision of these deliveries said once more, word for word; the state stays. */
    public Change<Stop> sayAgain(List<String> deliveryIds) {
        return Change.to(
                this,
                deliveries.stream()
                        .filter(delivery -> deliveryIds.contains(delivery.id()))
                        .flatMap(
                                delivery -> ConfirmedFacts.ofEveryRevision(this, delivery).stream())
                        .toList());
    }

    /** Those that were not called off. */
    public List<Delivery> planned() {
        return deliveries.stream().filter(delivery -> !delivery.isCancelled()).toList();
    }

    /** Whether nothing at it has been confirmed. */
    public boolean untouched() {
        return deliveries.stream().noneMatch(Delivery::isConfirmed);
    }

    /** Whether everything planned at it has been confirmed. */
    public boolean allConfirmed() {
        List<Delivery> planned = planned();
        return !planned.isEmpty() && planned.stream().allMatch(Delivery::isConfirmed);
    }

    /** Whose run a delivery of it is on. */
    public String carrierOf(Delivery delivery) {
        Detour detour = delivery.detour();
        return detour == null || detour.deliveryBoyId() == null
                ? deliveryBoyId
                : detour.deliveryBoyId();
    }

    /** The shift whose run a delivery of it is on. */
    public Shift runShiftOf(Delivery delivery) {
        Detour detour = delivery.detour();
        if (detour != null && detour.shift() != null) {
            return detour.shift();
        }
        return carriedShift == null ? shift : carriedShift;
    }

    /** What is on that run of it; a stop without deliveries where nothing is. */
    public Stop onRun(String boyId, Shift in) {
        return with(deliveries.stream().filter(d -> goesWith(d, boyId, in)).toList(), boyId);
    }

    /** What this delivery boy carries of it, in whichever shift. */
    public Stop partOf(String boyId) {
        return with(deliveries.stream().filter(d -> carrierOf(d).equals(boyId)).toList(), boyId);
    }

    private boolean goesWith(Delivery delivery, String boyId, Shift in) {
        return carrierOf(delivery).equals(boyId) && runShiftOf(delivery) == in;
    }

    public Delivery delivery(String deliveryId) {
        return deliveries.stream()
                .filter(delivery -> delivery.id().equals(deliveryId))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("delivery", deliveryId));
    }

    public Optional<Delivery> ofOrder(String orderId) {
        return deliveries.stream().filter(d -> d.orderId().equals(orderId)).findFirst();
    }

    private Stop withEach(UnaryOperator<Delivery> change) {
        return with(deliveries.stream().map(change).toList());
    }

    private Stop with(List<Delivery> changed) {
        return with(changed, deliveryBoyId);
    }

    private Stop with(List<Delivery> changed, String boyId) {
        return new Stop(id, customerId, date, shift, boyId, carriedShift, recipient, changed);
    }
}
