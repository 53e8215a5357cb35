package com.earlybird.billing.reconciliation.api;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;

/** The days to repair, both included; at most 366. */
public record RepairRequest(
        @NotNull LocalDate from, @NotNull LocalDate to) {}
