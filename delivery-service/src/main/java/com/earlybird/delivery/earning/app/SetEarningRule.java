package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.earning.domain.EarningRule;
import com.earlybird.delivery.earning.domain.RuleScope;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Adds a rule, or says when one ends. What closed months gave is adjusted in the next open one. */
@ApplicationScoped
public class SetEarningRule {
    private final EarningRules rules;
    private final DeliveryBoys boys;

    SetEarningRule(EarningRules rules, DeliveryBoys boys) {
        this.rules = rules;
        this.boys = boys;
    }

    /** {@code deliveryBoyId} null for a rule for all. */
    public record Command(
            Caller caller,
            String deliveryBoyId,
            EarningRule.RuleKind kind,
            String productId,
            Long amountPaise,
            BigDecimal percent,
            LocalDate effectiveFrom,
            LocalDate effectiveTo) {}

    /** The scope with the rule, and the rule's id. */
    public record Kept(RuleScope scope, EarningRule rule) {}

    public Uni<Kept> add(Command c) {
        RuleScope empty = RuleScope.empty(c.deliveryBoyId(), c.kind(), c.productId());
        EarningRule rule = new EarningRule(
                        empty.ruleId(c.effectiveFrom()),
                        c.kind(),
                        c.productId(),
                        c.amountPaise(),
                        c.percent(),
                        c.effectiveFrom(),
                        c.effectiveTo())
                .checked();
        Uni<?> known = c.deliveryBoyId() == null
                ? Uni.createFrom().voidItem()
                : boys.get(c.deliveryBoyId());
        Act act = Act.of(c.caller(), "ADD_EARNING_RULE");
        return known.chain(() -> rules.add(empty))
                .chain(() -> rules.update(empty.id(), act, scope -> scope.add(rule)))
                .map(stored -> kept(stored, rule.id()));
    }

    public Uni<Kept> end(Caller caller, String ruleId, LocalDate last) {
        Act act = Act.of(caller, "END_EARNING_RULE");
        return rules.update(RuleScope.idOf(ruleId), act, scope -> scope.end(ruleId, last))
                .map(stored -> kept(stored, ruleId));
    }

    private static Kept kept(Stored<RuleScope> stored, String ruleId) {
        return new Kept(stored.value(), stored.value().rule(ruleId).orElseThrow());
    }
}
