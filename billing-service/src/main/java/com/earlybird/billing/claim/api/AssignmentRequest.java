package com.earlybird.billing.claim.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose money it is, and the bill it is meant for, if any. */
public record AssignmentRequest(
        @NotBlank @Size(max = 40) String customerId,
        @Size(max = 40) String billId) {}
