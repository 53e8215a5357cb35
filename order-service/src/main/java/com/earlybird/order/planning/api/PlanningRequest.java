package com.earlybird.order.planning.api;

import com.earlybird.contracts.Shift;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;

/** A date to plan; without a shift, both. */
public record PlanningRequest(@NotNull LocalDate date, Shift shift) {}
