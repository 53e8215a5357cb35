package com.earlybird.delivery.stop.api;

import com.earlybird.contracts.Shift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * Which stop's last confirmation is taken back.
 *
 * @param shift needed where the customer has two stops that day
 */
public record UndoRequest(
        @NotBlank @Size(max = 64) String customerId,
        @NotNull LocalDate deliveryDate,
        Shift shift) {}
