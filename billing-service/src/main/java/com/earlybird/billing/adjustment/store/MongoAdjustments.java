package com.earlybird.billing.adjustment.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.adjustment.app.Adjustments;
import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** {@code adjustments}: one document for each voucher. */
@ApplicationScoped
class MongoAdjustments implements Adjustments, Repository {
    private static final int MOST_UNPOSTED = 1_000;

    private final Documents<Adjustment> documents;

    MongoAdjustments(Store store) {
        documents = store.documents(
                "adjustments",
                Adjustment.class,
                Adjustment::id,
                Index.on("a customer's adjustments", "customer_id"),
                Index.on("what a killed process left unposted", "unposted"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Adjustment> add(Adjustment adjustment, Act act) {
        return documents
                .insert(adjustment, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(
                        () -> documents.get("adjustment", adjustment.id()).map(Stored::value));
    }

    @Override
    public Uni<Optional<Adjustment>> find(String id) {
        return documents.find(id).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Adjustment> markPosted(String id, long balancePaise) {
        return documents
                .update(
                        "adjustment",
                        id,
                        null,
                        found -> Change.to(
                                found.value().unposted() == null
                                        ? found.value()
                                        : found.value().posted(balancePaise)))
                .map(Stored::value);
    }

    @Override
    public Uni<List<Adjustment>> unposted() {
        return documents
                .findAll(eq("unposted", true), MOST_UNPOSTED)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Adjustment>> ofCustomer(String customerId, String cursor, int limit) {
        return documents
                .page(eq("customer_id", customerId), cursor, limit, true)
                .map(page -> page.map(Stored::value));
    }
}
