package com.earlybird.delivery.earning.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for one delivery boy: his own go before those for all, by kind, product and day. */
public final class RuleBook {
    private final String deliveryBoyId;
    private final Map<String, RuleScope> scopes = new HashMap<>();

    public RuleBook(String deliveryBoyId, List<RuleScope> scopes) {
        this.deliveryBoyId = deliveryBoyId;
        scopes.forEach(scope -> this.scopes.put(scope.id(), scope));
    }

    /** {@code productId} null for kinds that have none. */
    public Optional<EarningRule> inForce(
            EarningRule.RuleKind kind, String productId, LocalDate date) {
        return inForce(RuleScope.empty(deliveryBoyId, kind, productId).id(), date)
                .or(() -> inForce(RuleScope.empty(null, kind, productId).id(), date));
    }

    private Optional<EarningRule> inForce(String scopeId, LocalDate date) {
        return Optional.ofNullable(scopes.get(scopeId)).flatMap(scope -> scope.inForce(date));
    }
}
