package com.earlybird.billing.settlement.api;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;

/** Days of settlement, both included, at most 31 and all of them over. */
public record SettlementSpan(
        @NotNull LocalDate from, @NotNull LocalDate to) {}
