package com.earlybird.delivery.run.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a delivery boy's stops of one date and shift are found. The stop says whose it is: one that
 * has moved on stays listed here and is passed over.
 *
 * @param startedAt when the delivery boy left, or null
 * @param finishedAt when he said that he was done, or null
 * @param chasedAt when he was asked for what he had not confirmed, or null
 */
public record Run(
        String id,
        String deliveryBoyId,
        LocalDate date,
        Shift shift,
        List<String> stopIds,
        Instant startedAt,
        Instant finishedAt,
        Instant chasedAt) {
    public Run {
        stopIds = stopIds == null ? List.of() : List.copyOf(stopIds);
    }

    /** The natural key: {@code delivery_boy_id:date:shift}. */
    public static String id(String deliveryBoyId, LocalDate date, Shift shift) {
        return deliveryBoyId + ":" + date + ":" + shift;
    }
}
