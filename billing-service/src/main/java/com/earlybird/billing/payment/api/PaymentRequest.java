package com.earlybird.billing.payment.api;

import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.time.Instant;

/**
 * Money that a customer paid.
 *
 * @param amountPaise from 1 paisa to ₹1 crore
 * @param reference the payer's or provider's number; given once for each method
 * @param receivedAt now, if not given
 * @param billId the bill it is set against; what is too much for it, or all if not given, pays the
 *     oldest first
 */
public record PaymentRequest(
        @NotBlank @Size(max = 40) String customerId,
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @NotNull PaymentMethod method,

        @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String reference,

        Instant receivedAt,
        @Size(max = 40) String billId) {}
