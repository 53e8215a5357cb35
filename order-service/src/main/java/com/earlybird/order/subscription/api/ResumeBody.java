package com.earlybird.order.subscription.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/** The first day of delivery again; {@code reason} is for staff after the cut-off. */
public record ResumeBody(
        @NotNull LocalDate from, @Size(max = 200) String reason) {}
