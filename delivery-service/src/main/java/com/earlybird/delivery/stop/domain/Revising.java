package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds a revision to a delivery: the confirmation as the first, each correction as the next. */
final class Revising {
    private static final int MOST_REVISIONS = 50;

    private Revising() {}

    static Delivery confirmed(Delivery delivery, Claim claim, Confirmation said) {
        return with(
                delivery,
                claim.quantities(),
                new Words(
                        said.scope(),
                        said.confirmer(),
                        claim.reason(),
                        claim.notes(),
                        said.at(),
                        said.deviceTime(),
                        null,
                        said.gapSuspicious(),
                        said.proof()));
    }

    /** Refuses what is not confirmed (409) and what changes nothing (422). */
    static Delivery corrected(Delivery delivery, Correction correction) {
        if (!delivery.isConfirmed()) {
            throw Rejection.conflict(
                    "not-confirmed", "Only a confirmed delivery can be corrected.");
        }
        if (delivery.revisions().size() >= MOST_REVISIONS) {
            throw Rejection.conflict(
                    "too-many-corrections", "It has been corrected too often; ask a developer.");
        }
        LineCheck check = new LineCheck();
        Map<String, BigDecimal> changed = check.read(delivery, correction.lines());
        check.refuseFaults();
        Quantities now = Quantities.of(delivery.latest());
        Map<String, BigDecimal> all = new HashMap<>(now.byProduct());
        all.putAll(changed);
        Quantities wanted = new Quantities(all);
        if (wanted.equals(now)) {
            throw Rejection.refused(
                    "nothing-changes", "These are the quantities that stand already.");
        }
        return with(
                delivery,
                wanted,
                new Words(
                        null,
                        correction.confirmer(),
                        correction.reason(),
                        correction.notes(),
                        correction.at(),
                        null,
                        correction.requestId(),
                        null,
                        null));
    }

    /** Says that nothing was handed over after all, and opens the delivery again. */
    static Delivery undone(Delivery delivery, Undo undo) {
        if (delivery.revisions().size() >= MOST_REVISIONS) {
            throw Rejection.conflict(
                    "too-many-corrections", "It has been corrected too often; ask a developer.");
        }
        Words words = new Words(
                null, undo.confirmer(), Undo.REASON, null, undo.at(), null, null, null, null);
        return with(delivery, Quantities.nothing(delivery), words)
                .withStatus(DeliveryStatus.OUT_FOR_DELIVERY);
    }

    private record Words(
            Confirmation.Scope scope,
            Confirmer confirmer,
            String reason,
            String notes,
            Instant at,
            Instant deviceTime,
            String requestId,
            Boolean gapSuspicious,
            Proof proof) {}

    private static Delivery with(Delivery delivery, Quantities wanted, Words words) {
        List<Revision.Item> items = delivery.items().stream()
                .map(item ->
                        new Revision.Item(item.productId(), wanted.of(item), item.deliveredQty()))
                .toList();
        Revision revision = new Revision(
                delivery.revision() + 1,
                items,
                wanted.status(),
                wanted.type(delivery),
                words.scope(),
                words.confirmer().via(),
                words.confirmer().by(),
                words.reason(),
                words.notes(),
                words.at(),
                words.deviceTime(),
                words.requestId(),
                words.gapSuspicious(),
                words.proof());
        List<Revision> revisions = new ArrayList<>(delivery.revisions());
        revisions.add(revision);
        return new Delivery(
                delivery.id(),
                delivery.orderId(),
                delivery.orderType(),
                revision.status(),
                revision.deliveryType(),
                revision.revision(),
                wanted.appliedTo(delivery.items()),
                delivery.addressId(),
                delivery.orderNotes(),
                delivery.scheduleVersion(),
                delivery.detour(),
                revisions);
    }
}
