package com.earlybird.order.catalogue.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import java.time.LocalDate;

/** A price from a day on, tax included. */
public record NewPrice(
        @NotNull @Positive @Max(100_000_000) Long pricePaise,
        @NotNull LocalDate effectiveFrom) {}
