package com.earlybird.delivery.stop.domain;

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
import java.util.function.UnaryOperator;

/**
 * One ring of the bell: all deliveries of one customer on one date and shift. What a person says
 * at the door is said of a stop, so it is one change of one document.
 *
 * @param deliveryBoyId whose run it is on, or {@link #UNASSIGNED}
 * @param recipient null until the customer is known here
 */
public record Stop(
        String id,
        String customerId,
        LocalDate date,
        Shift shift,
        String deliveryBoyId,
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
        return new Stop(id, customerId, date, shift, boyId, recipient, List.of());
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
        Recipient kept = recipient == null ? known : recipient;
        return new Stop(id, customerId, date, shift, boyId, kept, deliveries);
    }

    /** Confirms what the statement says and is not confirmed yet; a fact for each such delivery. */
    public Change<Stop> confirm(Confirmation said, ConfirmationWindow window) {
        Map<String, Claim> claims = Confirming.newClaims(this, said);
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
        return new Stop(id, customerId, date, shift, deliveryBoyId, recipient, changed);
    }
}
