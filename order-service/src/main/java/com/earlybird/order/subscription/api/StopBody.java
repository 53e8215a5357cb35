package com.earlybird.order.subscription.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** The first day without delivery, for good. */
public record StopBody(
        @NotNull LocalDate stopDate,
        @NotBlank @Size(max = 200) String reason) {}
