package com.earlybird.billing.claim.api;

import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What a customer says that he has paid over UPI.
 *
 * @param billId the bill it is meant for, if any
 * @param reference the UTR that his UPI app shows
 */
public record ClaimRequest(
        @Size(max = 40) String billId,
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\s*[A-Za-z0-9-]+\\s*")
        String reference) {}
