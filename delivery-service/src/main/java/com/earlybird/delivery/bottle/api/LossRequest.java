package com.earlybird.delivery.bottle.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** Bottles that will not come back and are charged; {@code date} is today if not given. */
public record LossRequest(
        @NotBlank @Size(max = 64) String customerId,
        @NotBlank @Size(max = 32) String type,
        @Min(1) @Max(1000) long qty,
        LocalDate date,
        @NotBlank @Size(max = 500) String reason) {}
