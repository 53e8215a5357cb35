package com.earlybird.billing.dunning.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** {@code dunning}: one document for each customer who was asked for money. */
@ApplicationScoped
class MongoDunnings implements Dunnings, Repository {
    private final Documents<Dunning> documents;

    MongoDunnings(Store store) {
        documents = store.documents(
                "dunning",
                Dunning.class,
                Dunning::id,
                Index.on("whom to look at today", "next_look"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Void> add(Map<String, List<OpenBill>> byCustomer, LocalDate today) {
        List<String> customers = List.copyOf(byCustomer.keySet());
        return BulkWrite.into(
                        documents.raw(),
                        customers.stream()
                                .map(customer -> push(customer, byCustomer.get(customer), today))
                                .toList())
                .flatMap(refused ->
                        addAgain(refused.stream().map(customers::get).toList(), byCustomer, today));
    }

    /** Adds them without reading what is there; refused where one of them is there already. */
    private static WriteModel<BsonDocument> push(
            String customer, List<OpenBill> bills, LocalDate today) {
        Dunning first = Dunning.of(customer, bills, today);
        BsonDocument document = Bson.document(first);
        List<String> ids = bills.stream().map(OpenBill::billId).toList();
        BsonDocument added = new BsonDocument("$each", document.getArray("bills"))
                .append("$slice", new BsonInt32(-Dunning.MOST_BILLS));
        BsonDocument update = new BsonDocument("$push", new BsonDocument("bills", added))
                .append("$set", new BsonDocument("next_look", document.get("next_look")))
                .append("$inc", new BsonDocument("version", new BsonInt64(1)))
                .append("$setOnInsert", new BsonDocument("id", document.get("id")));
        return new UpdateOneModel<>(
                and(eq("_id", customer), nin("bills.bill_id", ids)),
                Bson.encoded(update),
                new UpdateOptions().upsert(true));
    }

    private Uni<Void> addAgain(
            List<String> customers, Map<String, List<OpenBill>> byCustomer, LocalDate today) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return documents
                .findAll(customers)
                .flatMap(there -> documents.updateAll(there, null, now -> {
                    Dunning dunning = now.value();
                    return Change.to(dunning.with(byCustomer.get(dunning.id()), today));
                }))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> wake(String customerId, LocalDate today) {
        return documents
                .find(customerId)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : quietly(customerId, now -> now.wakened(today)).replaceWithVoid());
    }

    @Override
    public Uni<Page<Dunning>> toLookAt(LocalDate today, String cursor, int limit) {
        return documents
                .page(lte("next_look", today.toString()), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Dunning> update(String customerId, Function<Dunning, Change<Dunning>> change) {
        return documents
                .update("dunning", customerId, null, now -> change.apply(now.value()))
                .map(Stored::value);
    }
}
