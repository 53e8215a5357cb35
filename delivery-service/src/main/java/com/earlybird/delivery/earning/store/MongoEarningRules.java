package com.earlybird.delivery.earning.store;

import static com.mongodb.client.model.Filters.in;

import com.earlybird.delivery.earning.app.EarningRules;
import com.earlybird.delivery.earning.domain.RuleScope;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

@ApplicationScoped
class MongoEarningRules implements EarningRules, Repository {
    private static final int MOST_SCOPES = 5_000;

    private final Documents<RuleScope> documents;

    MongoEarningRules(Store store) {
        documents = store.documents(
                "earning_rules",
                RuleScope.class,
                RuleScope::id,
                Index.on("a boy's rules, and those for all", "delivery_boy_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<List<RuleScope>> of(String deliveryBoyId) {
        List<String> whose = deliveryBoyId == null
                ? List.of(RuleScope.ALL)
                : List.of(RuleScope.ALL, deliveryBoyId);
        return documents
                .findAll(in("delivery_boy_id", whose), MOST_SCOPES)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Void> add(RuleScope scope) {
        return documents
                .insert(scope, null, List.of())
                .replaceWithVoid()
                .onFailure(DuplicateKey.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Stored<RuleScope>> update(
            String scopeId, Act act, Function<RuleScope, Change<RuleScope>> change) {
        return documents.update(
                "earning rule", scopeId, act, stored -> change.apply(stored.value()));
    }
}
