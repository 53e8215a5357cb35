package com.earlybird.billing.claim.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * A customer says that he has paid over UPI. That moves no money; it becomes a payment when a line of
 * the bank's statement says the same.
 *
 * @param id customer and reference: who says the same twice says it once
 * @param billId the bill it is meant for, or null
 * @param reference the UTR that the payer's UPI app shows
 * @param paymentId once confirmed
 */
public record Claim(
        String id,
        String customerId,
        String billId,
        long amountPaise,
        String reference,
        ClaimStatus status,
        String paymentId,
        Instant claimedAt) {
    /** Whether the bank has said so too. */
    public enum ClaimStatus {
        CLAIMED,
        CONFIRMED
    }

    public static Claim of(
            String customerId, String billId, long amountPaise, String utr, Instant now) {
        String reference = normal(utr);
        return new Claim(
                customerId + ":" + reference,
                customerId,
                billId,
                amountPaise,
                reference,
                ClaimStatus.CLAIMED,
                null,
                now);
    }

    /** One spelling of a reference, whoever writes it. */
    public static String normal(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT);
    }

    public Claim confirmed(String payment) {
        return new Claim(
                id,
                customerId,
                billId,
                amountPaise,
                reference,
                ClaimStatus.CONFIRMED,
                payment,
                claimedAt);
    }
}
