package com.earlybird.delivery.reconciliation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** The deliveries whose confirmations are to be said again. */
public record RepublishRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 64) String> deliveryIds) {}
