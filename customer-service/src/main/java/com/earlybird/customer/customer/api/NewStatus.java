package com.earlybird.customer.customer.api;

import com.earlybird.contracts.CustomerStatus;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** A status to put a customer in. {@code from} is its first business date, today if not given. */
public record NewStatus(
        @NotNull CustomerStatus status,
        @NotBlank @Size(max = 300) String reason,
        LocalDate from) {}
