package com.earlybird.delivery.stop.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Reason;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That nothing was handed over at one stop, and why.
 *
 * @param shift needed where the customer has two stops that day
 * @param notes needed with the reason OTHER
 * @param deliveredAt when the device says it was tried
 * @param proof photo link and position, if the device has them
 */
public record MarkNotDelivered(
        @NotBlank @Size(max = 64) String customerId,
        @NotNull LocalDate deliveryDate,
        Shift shift,
        @NotNull Reason reason,
        @Size(max = 1000) String notes,
        Instant deliveredAt,
        @Valid ProofBody proof) {}
