package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.domain.Resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What becomes of a difference.
 *
 * @param amountPaise BOY_OWES: what he owes, all that is missing if not given; RECOUNTED: the new
 *     count, needed; BUSINESS_BEARS: none
 */
public record SettleRequest(
        @NotNull Resolution resolution,
        @Min(0) @Max(1_000_000_000) Long amountPaise,
        @NotBlank @Size(max = 500) String reason) {}
