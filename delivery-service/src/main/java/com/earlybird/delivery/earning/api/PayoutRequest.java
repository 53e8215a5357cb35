package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.Payout;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Money given to a delivery boy; more than his balance is an advance. */
public record PayoutRequest(
        @Min(1) @Max(100_000_000) long amountPaise,
        @NotNull Payout.PayoutMethod method,
        @Size(max = 100) String reference) {}
