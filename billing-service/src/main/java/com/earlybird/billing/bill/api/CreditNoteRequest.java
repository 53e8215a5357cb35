package com.earlybird.billing.bill.api;

import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What to give back on a bill.
 *
 * @param amountPaise with all earlier notes not above what the bill charged
 */
public record CreditNoteRequest(
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @NotBlank @Size(max = 500) String reason) {}
