package com.earlybird.billing.payment.api;

import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Money of a payment that is given back, the way it came.
 *
 * @param amountPaise all that is left of it, if not given
 */
public record RefundRequest(
        @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @NotBlank @Size(max = 500) String reason) {}
