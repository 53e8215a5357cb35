package com.earlybird.order.subscription.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** Days without delivery, both ends included; without {@code to}, until resumed. */
public record PauseBody(
        @NotNull LocalDate from,
        LocalDate to,
        @NotBlank @Size(max = 200) String reason) {}
