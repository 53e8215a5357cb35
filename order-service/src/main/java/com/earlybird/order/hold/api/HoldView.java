package com.earlybird.order.hold.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.hold.domain.Hold;

import java.time.Instant;
import java.time.LocalDate;

/** A hold; {@code withdrawn_at} is null while it stands. */
public record HoldView(
        String id,
        LocalDate from,
        LocalDate to,
        String area,
        String productId,
        Shift shift,
        String reason,
        String declaredBy,
        Instant declaredAt,
        Instant withdrawnAt) {
    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.from(),
                hold.to(),
                hold.area(),
                hold.productId(),
                hold.shift(),
                hold.reason(),
                hold.declaredBy(),
                hold.declaredAt(),
                hold.withdrawnAt());
    }
}
