package com.earlybird.billing.online.domain;

import com.earlybird.billing.payment.domain.Purpose;

import java.time.Instant;

/**
 * A payment through the provider that a customer has begun. It moves no money: that the provider's
 * webhook does, which names it as {@code notes.reference_id}.
 *
 * @param billId the bill it is meant for, or null
 * @param paymentId once the provider has the money
 * @param providerId the provider's name for the page on which it is paid, or null
 * @param paymentUrl that page, or null
 */
public record OnlinePayment(
        String id,
        String customerId,
        long amountPaise,
        Purpose purpose,
        String billId,
        OnlineStatus status,
        String paymentId,
        Instant startedAt,
        String providerId,
        String paymentUrl) {
    /** How far it is. A failed try may be followed by a good one. */
    public enum OnlineStatus {
        STARTED,
        FAILED,
        PAID
    }

    public OnlinePayment failed() {
        return status == OnlineStatus.PAID ? this : with(OnlineStatus.FAILED, null);
    }

    public OnlinePayment paid(String payment) {
        return with(OnlineStatus.PAID, payment);
    }

    /** To be paid on that page of the provider's. */
    public OnlinePayment on(ProviderPage page) {
        return new OnlinePayment(
                id,
                customerId,
                amountPaise,
                purpose,
                billId,
                status,
                paymentId,
                startedAt,
                page.id(),
                page.url());
    }

    private OnlinePayment with(OnlineStatus now, String payment) {
        return new OnlinePayment(
                id,
                customerId,
                amountPaise,
                purpose,
                billId,
                now,
                payment,
                startedAt,
                providerId,
                paymentUrl);
    }
}
