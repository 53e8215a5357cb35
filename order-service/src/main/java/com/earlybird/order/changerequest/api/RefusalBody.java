package com.earlybird.order.changerequest.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a request is refused; the customer reads it. */
public record RefusalBody(@NotBlank @Size(max = 200) String reason) {}
