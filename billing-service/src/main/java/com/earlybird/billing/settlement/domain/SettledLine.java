package com.earlybird.billing.settlement.domain;

import java.time.LocalDate;

/**
 * A line of the provider's settlement report: money that came in or went back, and was settled to
 * the business's bank account.
 *
 * @param id the provider's, of the payment or refund
 * @param paymentId the payment that a refund is of; the line's own for a payment
 * @param amountPaise what the customer paid or got back, above 0
 * @param feePaise what the provider kept of it, tax included
 * @param createdOn the business day on which the provider took it
 * @param settledOn the business day on which it was settled
 * @param settlementId the provider's, or null
 * @param utr the bank's number of the settlement, or null
 */
public record SettledLine(
        String id,
        Kind kind,
        String paymentId,
        long amountPaise,
        long feePaise,
        LocalDate createdOn,
        LocalDate settledOn,
        String settlementId,
        String utr) {
    /** What it is; adjustments, transfers and disputes are no customer's payment. */
    public enum Kind {
        PAYMENT,
        REFUND,
        OTHER
    }

    /** Whether it says the same of the same money. */
    public boolean agrees(SettledLine other) {
        return id.equals(other.id)
                && kind == other.kind
                && amountPaise == other.amountPaise
                && settledOn.equals(other.settledOn);
    }
}
