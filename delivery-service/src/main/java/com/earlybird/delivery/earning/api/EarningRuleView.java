package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.EarningRule;
import com.earlybird.delivery.earning.domain.RuleScope;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A rule of earning; {@code delivery_boy_id} is null where it is for all. */
public record EarningRuleView(
        String id,
        String deliveryBoyId,
        EarningRule.RuleKind kind,
        String productId,
        Long amountPaise,
        BigDecimal percent,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {
    static EarningRuleView of(RuleScope scope, EarningRule rule) {
        boolean forAll = scope.deliveryBoyId().equals(RuleScope.ALL);
        return new EarningRuleView(
                rule.id(),
                forAll ? null : scope.deliveryBoyId(),
                rule.kind(),
                rule.productId(),
                rule.amountPaise(),
                rule.percent(),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }
}
