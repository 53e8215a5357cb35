package com.earlybird.billing.online.api;

import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What a customer wants to pay through the provider.
 *
 * @param billId the bill it is meant for, if any
 */
public record OnlinePaymentRequest(
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @Size(max = 40) String billId) {}
