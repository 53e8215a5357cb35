package com.earlybird.delivery.cash.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * Cash taken at a door. Below ₹2,00,000: more must not be taken in cash of one person in a day
 * (Income-tax Act 1961, section 269ST).
 *
 * @param deliveryBoyId who took it; needed of an administrator, the caller himself otherwise
 * @param date on which it was taken; today if not given
 * @param billId the bill it is meant for
 */
public record CollectRequest(
        @NotBlank @Size(max = 64) String customerId,
        @Min(1) @Max(19_999_999) long amountPaise,
        @Size(max = 64) String deliveryBoyId,
        LocalDate date,
        @Size(max = 64) String billId,
        @Size(max = 500) String notes) {}
