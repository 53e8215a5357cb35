package com.earlybird.delivery.cash.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was counted, in paise, before anybody has said what should be there. */
public record HandOverRequest(
        @NotNull @Min(0) @Max(1_000_000_000) Long countedPaise,
        @Size(max = 500) String notes) {}
