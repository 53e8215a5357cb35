package com.earlybird.billing.online.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose a parked payment is. */
public record OwnerRequest(@NotBlank @Size(max = 40) String customerId) {}
