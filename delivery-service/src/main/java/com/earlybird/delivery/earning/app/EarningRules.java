package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.earning.domain.RuleScope;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.Function;

/** The rules, by scope. */
public interface EarningRules {
    /** His own scopes and those for all; those for all alone where the id is null. */
    Uni<List<RuleScope>> of(String deliveryBoyId);

    /** Adds an empty scope; one that is there already is as good. */
    Uni<Void> add(RuleScope scope);

    Uni<Stored<RuleScope>> update(
            String scopeId, Act act, Function<RuleScope, Change<RuleScope>> change);
}
