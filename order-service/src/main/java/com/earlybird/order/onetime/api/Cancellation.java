package com.earlybird.order.onetime.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order is called off. */
public record Cancellation(@NotBlank @Size(max = 200) String reason) {}
