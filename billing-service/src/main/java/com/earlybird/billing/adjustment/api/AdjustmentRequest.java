package com.earlybird.billing.adjustment.api;

import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.billing.payment.domain.Payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What is to stand on the customer's next bill.
 *
 * @param kind DISCOUNT and DELIVERY_CREDIT give, LATE_FEE and BOTTLE_LOSS charge; a write-off has a
 *     call of its own
 * @param billId the bill it is about, if any
 */
public record AdjustmentRequest(
        @NotNull AdjustmentKind kind,
        @NotNull @Positive @Max(Payment.MOST_PAISE) Long amountPaise,
        @Size(max = 40) String billId,
        @NotBlank @Size(max = 500) String reason) {}
