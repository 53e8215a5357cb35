package com.earlybird.contracts.events;

import com.earlybird.contracts.PaymentMethod;

import java.time.Instant;

/**
 * Money came in from a customer.
 *
 * @param amountPaise above 0
 * @param reference the payer's or provider's number, or null where the method has none
 * @param balancePaise what the customer owes after it; a credit is negative
 */
public record PaymentReceived(
        String paymentId,
        String customerId,
        long amountPaise,
        PaymentMethod method,
        String reference,
        long balancePaise,
        Instant receivedAt) {
    public PaymentReceived {
        Check.text(paymentId, "payment_id");
        Check.text(customerId, "customer_id");
        Check.positive(amountPaise, "amount_paise");
        Check.present(method, "method");
        Check.present(receivedAt, "received_at");
    }
}
