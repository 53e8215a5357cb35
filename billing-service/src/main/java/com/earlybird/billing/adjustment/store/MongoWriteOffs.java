package com.earlybird.billing.adjustment.store;

import static com.mongodb.client.model.Filters.exists;

import com.earlybird.billing.adjustment.app.PromisedWriteOffs;
import com.earlybird.billing.adjustment.domain.WriteOffs;
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
import java.util.function.UnaryOperator;

/** {@code write_offs}: one document for each customer who was ever written something off. */
@ApplicationScoped
class MongoWriteOffs implements PromisedWriteOffs, Repository {
    private static final int MOST_PENDING = 1_000;

    private final Documents<WriteOffs> documents;

    MongoWriteOffs(Store store) {
        documents = store.documents(
                "write_offs",
                WriteOffs.class,
                WriteOffs::id,
                Index.on("what a killed process left unposted", "pending.id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<WriteOffs>> of(String customerId) {
        return documents
                .find(customerId)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : documents
                                .insert(WriteOffs.of(customerId), null, List.of())
                                .replaceWithVoid()
                                .onFailure(DuplicateKey.class)
                                .recoverWithNull()
                                .chain(() -> documents.get("write-offs", customerId)));
    }

    @Override
    public Uni<Stored<WriteOffs>> update(
            String customerId, Long ifMatch, Act act, UnaryOperator<WriteOffs> change) {
        return documents.update(
                "write-offs",
                customerId,
                ifMatch,
                act,
                stored -> Change.to(change.apply(stored.value())));
    }

    @Override
    public Uni<List<WriteOffs>> withPending() {
        return documents
                .findAll(exists("pending.id"), MOST_PENDING)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
