package com.earlybird.delivery.earning.api;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;

/** The last day on which a rule holds. */
public record EarningRuleEnd(@NotNull LocalDate effectiveTo) {}
