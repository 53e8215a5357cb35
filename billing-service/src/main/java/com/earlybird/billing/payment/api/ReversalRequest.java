package com.earlybird.billing.payment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a payment did not hold: {@code cheque 123456 bounced}. */
public record ReversalRequest(@NotBlank @Size(max = 500) String reason) {}
