package com.earlybird.delivery.earning.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.delivery.earning.app.Statements;
import com.earlybird.delivery.earning.domain.EarningStatement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MongoStatements implements Statements, Repository {
    private final Documents<EarningStatement> documents;

    MongoStatements(Store store) {
        documents = store.documents(
                "earning_statements",
                EarningStatement.class,
                EarningStatement::id,
                Index.on("a boy's newest month, and his sum", "delivery_boy_id", "_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<List<EarningStatement>> find(Collection<String> ids) {
        return documents
                .findAll(ids)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Optional<EarningStatement>> newest(String deliveryBoyId) {
        return documents
                .page(eq("delivery_boy_id", deliveryBoyId), null, 1, true)
                .map(page -> page.items().stream().findFirst().map(Stored::value));
    }

    @Override
    public Uni<Boolean> add(EarningStatement statement, Act act) {
        return documents
                .insert(statement, act, List.of())
                .replaceWith(true)
                .onFailure(DuplicateKey.class)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Long> totalPaise(String deliveryBoyId) {
        return Sums.of(documents, deliveryBoyId, "$total_paise");
    }
}
