package com.earlybird.delivery.cash.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.earlybird.delivery.cash.app.CashPages;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.delivery.cash.domain.Resolution;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoCashPages implements CashPages, Repository {
    private static final String BOY = "delivery_boy_id";
    private static final String STATUS = "hand_over.status";
    private static final String RESOLUTION = "hand_over.settlement.resolution";

    private final Documents<CashPage> documents;

    MongoCashPages(Store store) {
        documents = store.documents(
                "cash_pages",
                CashPage.class,
                CashPage::id,
                Index.on("a boy's newest page, and his hand-overs", BOY, "_id"),
                Index.on("what is unsettled, of all", STATUS, BOY),
                Index.on("what a boy owes", BOY, RESOLUTION));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Stored<CashPage>> get(String pageId) {
        return documents.get("cash page", pageId);
    }

    @Override
    public Uni<Optional<Stored<CashPage>>> newest(String deliveryBoyId) {
        return documents
                .page(eq(BOY, deliveryBoyId), null, 1, true)
                .map(page -> page.items().stream().findFirst());
    }

    @Override
    public Uni<Void> add(CashPage page) {
        return documents
                .insert(page, null, List.of())
                .replaceWithVoid()
                .onFailure(DuplicateKey.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Stored<CashPage>> update(
            String pageId, Long ifMatch, Act act, Function<CashPage, Change<CashPage>> change) {
        return documents.update(
                "hand-over", pageId, ifMatch, act, stored -> change.apply(stored.value()));
    }

    @Override
    public Uni<Page<CashPage>> handedOver(String deliveryBoyId, String cursor, int limit) {
        Bson filter = and(eq(BOY, deliveryBoyId), exists("hand_over"));
        return documents.page(filter, cursor, limit, true).map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Page<CashPage>> withStatus(
            HandOver.CountStatus status, String deliveryBoyId, String cursor, int limit) {
        Bson ofStatus = eq(STATUS, status.name());
        Bson filter = deliveryBoyId == null ? ofStatus : and(ofStatus, eq(BOY, deliveryBoyId));
        return documents.page(filter, cursor, limit, false).map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Long> owedPaise(String deliveryBoyId) {
        Bson owed = and(eq(BOY, deliveryBoyId), eq(RESOLUTION, Resolution.BOY_OWES.name()));
        return documents
                .raw()
                .aggregate(List.of(
                        Aggregates.match(owed),
                        Aggregates.group(null, Accumulators.sum("paise", "$hand_over.owed_paise"))))
                .collect()
                .first()
                .map(sum -> sum == null ? 0L : sum.getNumber("paise").longValue());
    }

    @Override
    public Uni<Optional<Stored<CashPage>>> holding(String deliveryBoyId, String entryId) {
        return documents.findOne(and(eq(BOY, deliveryBoyId), eq("entries.id", entryId)));
    }
}
