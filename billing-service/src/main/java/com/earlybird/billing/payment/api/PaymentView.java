package com.earlybird.billing.payment.api;

import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;

import java.time.Instant;

/**
 * A payment.
 *
 * @param balancePaise what the customer owed after it; below zero it is credit
 */
public record PaymentView(
        String id,
        String customerId,
        long amountPaise,
        PaymentMethod method,
        String reference,
        String billId,
        Instant receivedAt,
        Long balancePaise,
        String recordedBy) {
    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.customerId(),
                payment.amountPaise(),
                payment.method(),
                payment.reference(),
                payment.billId(),
                payment.receivedAt(),
                payment.balancePaise(),
                payment.recordedBy());
    }
}
