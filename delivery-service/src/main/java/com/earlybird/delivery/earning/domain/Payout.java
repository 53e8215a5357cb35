package com.earlybird.delivery.earning.domain;

import java.time.Instant;

/**
 * Money given to a delivery boy for his work. More than his balance is an advance, which the wallet
 * shows below 0.
 *
 * @param id {@code PO-…}
 * @param reference the bank's or the app's, or null
 */
public record Payout(
        String id,
        String deliveryBoyId,
        long amountPaise,
        PayoutMethod method,
        String reference,
        String recordedBy,
        Instant recordedAt) {
    public enum PayoutMethod {
        CASH,
        UPI,
        BANK,
        CHEQUE
    }
}
