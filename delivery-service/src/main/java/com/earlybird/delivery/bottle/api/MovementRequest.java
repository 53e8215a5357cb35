package com.earlybird.delivery.bottle.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * What moved at a door; what is left out is 0.
 *
 * @param out left with the customer
 * @param returned came back whole
 * @param broken came back broken, or broke at the customer's and is not charged
 * @param date today if not given
 * @param deliveryBoyId who carried, where staff enter it
 * @param allowNegative staff say that more came back than is known to have gone out
 */
public record MovementRequest(
        @NotBlank @Size(max = 64) String customerId,
        @NotBlank @Size(max = 32) String type,
        @Min(0) @Max(1000) Integer out,
        @Min(0) @Max(1000) Integer returned,
        @Min(0) @Max(1000) Integer broken,
        LocalDate date,
        @Size(max = 64) String deliveryBoyId,
        Boolean allowNegative,
        @Size(max = 500) String notes) {}
