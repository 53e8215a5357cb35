package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;

/** A shift of a date that planning has begun with: from then on, changes are planned at once. */
public record PlannedShift(LocalDate date, Shift shift) {}
