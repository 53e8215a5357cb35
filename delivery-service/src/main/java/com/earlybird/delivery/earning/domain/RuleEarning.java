package com.earlybird.delivery.earning.domain;

import java.math.BigDecimal;

/**
 * What one rule gave in a month.
 *
 * @param basis what it was applied to: days in force, deliveries, units of the product, or the paise
 *     that were delivered
 * @param amountPaise rounded half up once for the rule and month
 */
public record RuleEarning(
        String ruleId,
        EarningRule.RuleKind kind,
        String productId,
        Long ratePaise,
        BigDecimal percent,
        BigDecimal basis,
        long amountPaise) {}
