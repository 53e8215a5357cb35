package com.earlybird.order.planning.api;

import com.earlybird.order.planning.api.ShiftPlanning.PlanningStatus;

import java.time.LocalDate;

/** Planning that takes longer than its caller should wait. {@code status} is always RUNNING. */
public record PlanningUnderWay(LocalDate date, PlanningStatus status) {
    static PlanningUnderWay of(LocalDate date) {
        return new PlanningUnderWay(date, PlanningStatus.RUNNING);
    }
}
