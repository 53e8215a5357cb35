package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One statement of what was handed over: the confirmation (1) or a correction (each next). With the
 * delivery's items it holds all that its event says, so the event can be said again word for word.
 *
 * @param scope how the confirmation was worded; null for a correction
 * @param reason a {@link Reason}, or a correction's own words; null for a full delivery
 * @param confirmedAt when the server received it
 * @param deviceTime when the device says it happened, or null; kept and never trusted
 * @param requestId of the request that made a correction, so that its retry is known; else null
 * @param gapSuspicious true where device and server time lie too far apart, else null
 * @param proof what the device added, or null
 */
public record Revision(
        long revision,
        List<Item> items,
        DeliveryStatus status,
        DeliveryType deliveryType,
        Confirmation.Scope scope,
        ConfirmedVia confirmedVia,
        String confirmedBy,
        String reason,
        String notes,
        Instant confirmedAt,
        Instant deviceTime,
        String requestId,
        Boolean gapSuspicious,
        Proof proof) {

    /** One product: what this revision says was delivered, and what the one before said. */
    public record Item(String productId, BigDecimal deliveredQty, BigDecimal previousQty) {
        public Item {
            deliveredQty = Quantity.normal(deliveredQty);
            previousQty = Quantity.normal(previousQty);
        }
    }

    public Revision {
        items = List.copyOf(items);
    }

    /** Whether it took back the one before, so that the delivery is open again. */
    boolean isUndo() {
        return scope == null && requestId == null && Undo.REASON.equals(reason);
    }

    ConfirmationKind kind() {
        if (isUndo()) {
            return ConfirmationKind.UNDO;
        }
        return scope == null ? ConfirmationKind.CORRECTION : ConfirmationKind.CONFIRMATION;
    }

    Item item(String productId) {
        return items.stream()
                .filter(item -> item.productId().equals(productId))
                .findFirst()
                .orElseThrow();
    }
}
