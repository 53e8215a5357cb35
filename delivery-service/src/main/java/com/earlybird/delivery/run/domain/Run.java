package com.earlybird.delivery.run.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Rejection;

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

    /** He leaves; saying it again changes nothing. */
    public Run start(Instant now) {
        return startedAt != null ? this : with(now, null, chasedAt);
    }

    /**
     * He is done; saying it again changes nothing.
     *
     * @throws Rejection 409 {@code run-not-started}
     */
    public Run finish(Instant now) {
        if (startedAt == null) {
            throw Rejection.conflict("run-not-started", "The run " + id + " was not started.");
        }
        return finishedAt != null ? this : with(startedAt, now, chasedAt);
    }

    /** He was asked for what he had not confirmed. */
    public Run chased(Instant now) {
        return with(startedAt, finishedAt, now);
    }

    private Run with(Instant started, Instant finished, Instant chased) {
        return new Run(id, deliveryBoyId, date, shift, stopIds, started, finished, chased);
    }

    /** The natural key: {@code delivery_boy_id:date:shift}. */
    public static String id(String deliveryBoyId, LocalDate date, Shift shift) {
        return deliveryBoyId + ":" + date + ":" + shift;
    }
}
