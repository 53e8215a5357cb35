package com.earlybird.delivery.run.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.run.domain.Run;

import java.time.LocalDate;

/** One stop on one delivery boy's run. */
public record RunPlace(String deliveryBoyId, LocalDate date, Shift shift, String stopId) {
    public String runId() {
        return Run.id(deliveryBoyId, date, shift);
    }
}
