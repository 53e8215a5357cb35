package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.domain.BottleType;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A type as it shall be; {@code charge_paise} is what a lost one costs, 0 for nothing. */
public record BottleTypeRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull BottleType.BottleKind kind,
        @NotNull @Min(0) @Max(10_000_000) Long chargePaise) {}
