package com.earlybird.delivery.board.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;

/**
 * How one run stands, counted in stops: {@code done + failed + left = stops}.
 *
 * @param deliveryBoyId {@code UNASSIGNED} for stops that nobody has
 * @param name of the delivery boy, or null
 * @param done where something was handed over
 * @param failed where nothing was
 */
public record BoardRun(
        String runId,
        String deliveryBoyId,
        String name,
        LocalDate date,
        Shift shift,
        int stops,
        int done,
        int failed,
        int left) {

    /** The run, of which no stop is left: all were called off or moved to others. */
    BoardRun gone() {
        return new BoardRun(runId, deliveryBoyId, name, date, shift, 0, 0, 0, 0);
    }
}
