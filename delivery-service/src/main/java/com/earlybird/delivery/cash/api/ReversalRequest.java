package com.earlybird.delivery.cash.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a collection is taken back. */
public record ReversalRequest(@NotBlank @Size(max = 500) String reason) {}
