package com.earlybird.order.procurement.store;

import com.earlybird.order.procurement.app.Receipts;
import com.earlybird.order.procurement.domain.Receipt;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoReceipts implements Receipts, Repository {
    private static final int MOST_OF_A_DAY = 20_000;

    private final Documents<Receipt> receipts;

    MongoReceipts(Store store) {
        receipts = store.documents(
                "procurement_receipts",
                Receipt.class,
                Receipt::id,
                Index.on("what came on a day", "date", "supplier_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(receipts);
    }

    @Override
    public Uni<Stored<Receipt>> put(Receipt receipt, Act act) {
        return receipts.insert(receipt, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> receipts.update(
                        "receipt",
                        receipt.id(),
                        act,
                        stored -> Change.to(stored.value().correctedBy(receipt))));
    }

    @Override
    public Uni<List<Receipt>> on(LocalDate date, String supplierId) {
        Bson day = Filters.eq("date", date.toString());
        return receipts.findAll(
                        supplierId == null
                                ? day
                                : Filters.and(day, Filters.eq("supplier_id", supplierId)),
                        MOST_OF_A_DAY)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
