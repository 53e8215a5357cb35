package com.earlybird.delivery.earning.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.delivery.earning.app.Payouts;
import com.earlybird.delivery.earning.domain.Payout;
import com.earlybird.platform.kernel.Act;
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

@ApplicationScoped
class MongoPayouts implements Payouts, Repository {
    private final Documents<Payout> documents;

    MongoPayouts(Store store) {
        documents = store.documents(
                "payouts",
                Payout.class,
                Payout::id,
                Index.on("a boy's payouts, and their sum", "delivery_boy_id", "_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Payout> add(Payout payout, Act act) {
        return documents
                .insert(payout, act, List.of())
                .map(Stored::value)
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> documents.get("payout", payout.id()).map(Stored::value));
    }

    @Override
    public Uni<Page<Payout>> page(String deliveryBoyId, String cursor, int limit) {
        return documents
                .page(eq("delivery_boy_id", deliveryBoyId), cursor, limit, true)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Long> totalPaise(String deliveryBoyId) {
        return Sums.of(documents, deliveryBoyId, "$amount_paise");
    }
}
