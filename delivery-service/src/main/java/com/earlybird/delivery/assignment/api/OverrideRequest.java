package com.earlybird.delivery.assignment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * Who goes to a customer on one day.
 *
 * @param deliveryBoyId left out: the customer's own delivery boy again
 */
public record OverrideRequest(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 64) String customerId,
        @Size(min = 1, max = 64) String deliveryBoyId) {}
