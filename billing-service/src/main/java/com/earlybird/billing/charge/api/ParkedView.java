package com.earlybird.billing.charge.api;

import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.contracts.OrderType;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A confirmed delivery that was not charged.
 *
 * @param key of the posting that it would make: the delivery and its revision
 * @param reason the bound that it broke, or {@code unknown-customer}
 * @param amountPaise what it would charge
 * @param decidedBy who released or discarded it, or null
 */
public record ParkedView(
        String key,
        String customerId,
        String deliveryId,
        long revision,
        String orderId,
        OrderType orderType,
        LocalDate deliveryDate,
        long amountPaise,
        String reason,
        String detail,
        ParkedCharge.State state,
        Instant parkedAt,
        String decidedBy,
        String decidedReason,
        Instant decidedAt) {
    static ParkedView of(ParkedCharge parked) {
        return new ParkedView(
                parked.id(),
                parked.customerId(),
                parked.event().deliveryId(),
                parked.event().revision(),
                parked.event().orderId(),
                parked.event().orderType(),
                parked.event().deliveryDate(),
                parked.event().differencePaise(),
                parked.reason(),
                parked.detail(),
                parked.state(),
                parked.parkedAt(),
                parked.decidedBy(),
                parked.decidedReason(),
                parked.decidedAt());
    }
}
