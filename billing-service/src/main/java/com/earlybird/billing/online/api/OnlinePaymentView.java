package com.earlybird.billing.online.api;

import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.payment.domain.Purpose;

import java.time.Instant;

/**
 * A payment through the provider that a customer has begun.
 *
 * @param paymentId once the provider has the money
 * @param providerId the provider's name for the page on which it is paid, or null
 * @param paymentUrl that page, or null
 * @param problem why there is no page: {@code provider-not-configured}; else null
 */
public record OnlinePaymentView(
        String id,
        String customerId,
        long amountPaise,
        Purpose purpose,
        String billId,
        OnlinePayment.OnlineStatus status,
        String paymentId,
        Instant startedAt,
        String providerId,
        String paymentUrl,
        String problem) {
    static OnlinePaymentView of(OnlinePayment payment, String problem) {
        return new OnlinePaymentView(
                payment.id(),
                payment.customerId(),
                payment.amountPaise(),
                payment.purpose(),
                payment.billId(),
                payment.status(),
                payment.paymentId(),
                payment.startedAt(),
                payment.providerId(),
                payment.paymentUrl(),
                problem);
    }
}
