package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.Payout;

import java.time.Instant;

/** A payout. */
public record PayoutView(
        String id,
        String deliveryBoyId,
        long amountPaise,
        Payout.PayoutMethod method,
        String reference,
        String recordedBy,
        Instant recordedAt) {
    static PayoutView of(Payout payout) {
        return new PayoutView(
                payout.id(),
                payout.deliveryBoyId(),
                payout.amountPaise(),
                payout.method(),
                payout.reference(),
                payout.recordedBy(),
                payout.recordedAt());
    }
}
