package com.earlybird.billing.closing.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.closing.app.CheckedPages;
import com.earlybird.billing.closing.domain.CheckedPage;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/** {@code checked_pages}: one document for each customer. */
@ApplicationScoped
class MongoCheckedPages implements CheckedPages, Repository {
    private final Documents<CheckedPage> documents;

    MongoCheckedPages(Store store) {
        documents = store.documents("checked_pages", CheckedPage.class, CheckedPage::customerId);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Map<String, CheckedPage>> find(Collection<String> customerIds) {
        return documents.findAll(customerIds).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(CheckedPage::customerId, Function.identity())));
    }

    @Override
    public Uni<Void> keep(Collection<CheckedPage> pages) {
        if (pages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return documents
                .raw()
                .bulkWrite(
                        pages.stream().map(this::replace).toList(),
                        new BulkWriteOptions().ordered(false))
                .replaceWithVoid();
    }

    private WriteModel<BsonDocument> replace(CheckedPage page) {
        return new ReplaceOneModel<>(
                eq("_id", page.customerId()),
                documents.newDocument(page, null, List.of()),
                new ReplaceOptions().upsert(true));
    }
}
