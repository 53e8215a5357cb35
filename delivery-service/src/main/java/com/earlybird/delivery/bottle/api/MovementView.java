package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleMovement;

import java.time.Instant;
import java.time.LocalDate;

/** One movement; {@code lost} is above 0 for a charged loss alone. */
public record MovementView(
        String id,
        String customerId,
        String type,
        long out,
        long returned,
        long broken,
        long lost,
        LocalDate date,
        String deliveryBoyId,
        String notes,
        String recordedBy,
        Instant recordedAt) {
    static MovementView of(BottleMovement m) {
        return new MovementView(
                m.id(),
                m.customerId(),
                m.type(),
                m.out(),
                m.returned(),
                m.broken(),
                m.lost(),
                m.date(),
                m.deliveryBoyId(),
                m.notes(),
                m.recordedBy(),
                m.recordedAt());
    }
}
