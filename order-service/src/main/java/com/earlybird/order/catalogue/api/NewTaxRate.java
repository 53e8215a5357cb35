package com.earlybird.order.catalogue.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A tax rate from a day on, central and state together. */
public record NewTaxRate(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3)
        BigDecimal ratePercent,

        @NotNull LocalDate effectiveFrom) {}
