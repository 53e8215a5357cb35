package com.earlybird.billing.wallet.api;

import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Money for the wallet.
 *
 * @param method how it came; a customer's own call is ONLINE
 * @param reference the payer's or provider's number; given once for each method
 */
public record TopUpRequest(
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @NotNull PaymentMethod method,

        @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String reference) {}
