package com.earlybird.delivery.earning.domain;

import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rules of one kind, and product where the kind has one, for one delivery boy or for all. They
 * stand in one document, so that two that overlap cannot both be written.
 *
 * @param deliveryBoyId or {@link #ALL}
 */
public record RuleScope(
        String id,
        String deliveryBoyId,
        EarningRule.RuleKind kind,
        String productId,
        List<EarningRule> rules) {
    /** Stands for the delivery boy where a rule is for all. */
    public static final String ALL = "ALL";

    private static final int MOST_RULES = 200;

    public RuleScope {
        rules = List.copyOf(rules);
    }

    /** An empty one; {@code deliveryBoyId} null for all. */
    public static RuleScope empty(
            String deliveryBoyId, EarningRule.RuleKind kind, String productId) {
        String whose = deliveryBoyId == null ? ALL : deliveryBoyId;
        String id = whose + ":" + kind + (productId == null ? "" : ":" + productId);
        return new RuleScope(id, whose, kind, productId, List.of());
    }

    public String ruleId(LocalDate from) {
        return id + ":" + from;
    }

    /** The scope of a rule's id. */
    public static String idOf(String ruleId) {
        int end = ruleId.lastIndexOf(':');
        return end < 0 ? ruleId : ruleId.substring(0, end);
    }

    public Optional<EarningRule> inForce(LocalDate date) {
        return rules.stream().filter(rule -> rule.inForce(date)).findFirst();
    }

    public Optional<EarningRule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** Adds a rule; the same again changes nothing, one that overlaps another is a conflict. */
    public Change<RuleScope> add(EarningRule rule) {
        if (rules.contains(rule)) {
            return Change.to(this);
        }
        if (rules.size() >= MOST_RULES) {
            throw Rejection.refused("too-many-rules", "There are 200 rules of this kind.");
        }
        refuseOverlap(rule, rules);
        List<EarningRule> more = new ArrayList<>(rules);
        more.add(rule);
        return Change.to(new RuleScope(id, deliveryBoyId, kind, productId, more));
    }

    /** Says on which day a rule holds for the last time. */
    public Change<RuleScope> end(String ruleId, LocalDate last) {
        EarningRule old =
                rule(ruleId).orElseThrow(() -> Rejection.notFound("earning rule", ruleId));
        List<EarningRule> changed = new ArrayList<>(rules);
        changed.remove(old);
        EarningRule ended = old.endingOn(last);
        refuseOverlap(ended, changed);
        changed.add(rules.indexOf(old), ended);
        return Change.to(new RuleScope(id, deliveryBoyId, kind, productId, changed));
    }

    private static void refuseOverlap(EarningRule rule, List<EarningRule> others) {
        others.stream().filter(rule::overlaps).findFirst().ifPresent(other -> {
            throw Rejection.conflict(
                    "rule-overlaps", "It overlaps " + other.id() + "; end that one first.");
        });
    }
}
