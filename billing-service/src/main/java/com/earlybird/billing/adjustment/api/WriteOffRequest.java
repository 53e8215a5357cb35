package com.earlybird.billing.adjustment.api;

import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Money that is given up.
 *
 * @param amountPaise not above what the customer owes
 */
public record WriteOffRequest(
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @NotBlank @Size(max = 500) String reason) {}
