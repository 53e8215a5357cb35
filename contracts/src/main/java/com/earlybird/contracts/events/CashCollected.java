package com.earlybird.contracts.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery boy took money at the door. Billing posts it as a payment of kind CASH, once for each
 * {@code collection_id}. Said again with a reason, it was entered wrongly: billing takes that
 * payment back, once. Whichever comes first, the end is the same.
 *
 * @param amountPaise above 0
 * @param date the business date on which it was taken
 * @param billId the bill it was meant for, or null
 * @param notes or null
 * @param collectedAt when the server heard of it
 * @param reversalReason why it is taken back, or null while it stands
 */
public record CashCollected(
        String collectionId,
        String customerId,
        String deliveryBoyId,
        long amountPaise,
        LocalDate date,
        String billId,
        String notes,
        Instant collectedAt,
        String reversalReason) {
    public CashCollected {
        Check.text(collectionId, "collection_id");
        Check.text(customerId, "customer_id");
        Check.text(deliveryBoyId, "delivery_boy_id");
        Check.positive(amountPaise, "amount_paise");
        Check.present(date, "date");
        Check.present(collectedAt, "collected_at");
    }

    /** One that stands. */
    public CashCollected(
            String collectionId,
            String customerId,
            String deliveryBoyId,
            long amountPaise,
            LocalDate date,
            String billId,
            String notes,
            Instant collectedAt) {
        this(
                collectionId,
                customerId,
                deliveryBoyId,
                amountPaise,
                date,
                billId,
                notes,
                collectedAt,
                null);
    }
}
