package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.EarningRule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rule of earning.
 *
 * @param deliveryBoyId whose; for all if not given
 * @param productId with PER_PRODUCT alone
 * @param amountPaise a month, a delivery or a unit; not with PERCENTAGE
 * @param percent of what was delivered; with PERCENTAGE alone
 * @param effectiveTo the last day, or none
 */
public record EarningRuleRequest(
        @Size(min = 1, max = 64) String deliveryBoyId,
        @NotNull EarningRule.RuleKind kind,
        @Size(min = 1, max = 64) String productId,
        @Min(1) @Max(100_000_000) Long amountPaise,

        @DecimalMin("0.001") @DecimalMax("100") @Digits(integer = 3, fraction = 3)
        BigDecimal percent,

        @NotNull LocalDate effectiveFrom,
        LocalDate effectiveTo) {}
