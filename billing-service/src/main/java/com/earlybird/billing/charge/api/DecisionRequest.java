package com.earlybird.billing.charge.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a parked charge is released or discarded. */
public record DecisionRequest(@NotBlank @Size(max = 500) String reason) {}
