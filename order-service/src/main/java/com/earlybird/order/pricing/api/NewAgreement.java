package com.earlybird.order.pricing.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** A customer's own price from a day on; {@code effective_to} is the last day of it, or null. */
public record NewAgreement(
        @NotBlank @Size(max = 40) String customerId,
        @NotBlank @Size(max = 40) String productId,
        @NotNull @PositiveOrZero @Max(100_000_000) Long pricePaise,
        @NotNull LocalDate effectiveFrom,
        LocalDate effectiveTo) {}
