package com.earlybird.order.planning.store;

import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Changes many documents as {@code Documents.update} changes one: state, version and facts in one
 * write of each, conditional on its version, but all of them in one call of the store.
 */
final class BulkChanges {
    private static final int TRIES = 4;
    private static final List<String> MAY_BE_GONE = List.of("address_id", "notes", "reason");

    private final Documents<PlannedDelivery> documents;

    BulkChanges(Documents<PlannedDelivery> documents) {
        this.documents = documents;
    }

    /** Gives back how many became different. */
    Uni<Integer> change(
            Collection<String> ids,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change) {
        return attempt(ids, change, TRIES);
    }

    private Uni<Integer> attempt(
            Collection<String> ids,
            Function<Stored<PlannedDelivery>, Change<PlannedDelivery>> change,
            int triesLeft) {
        return documents.findAll(ids).flatMap(found -> {
            List<String> changed = new ArrayList<>();
            List<WriteModel<BsonDocument>> writes = new ArrayList<>();
            for (Stored<PlannedDelivery> stored : found) {
                Change<PlannedDelivery> next = change.apply(stored);
                if (!next.facts().isEmpty()) {
                    changed.add(stored.value().id());
                    writes.add(write(stored, next));
                }
            }
            if (writes.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            return documents
                    .raw()
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .invoke(() ->
                            changed.forEach(id -> documents.outbox().nudge(documents.name(), id)))
                    .flatMap(result -> {
                        int matched = result.getMatchedCount();
                        if (matched == changed.size()) {
                            return Uni.createFrom().item(matched);
                        }
                        if (triesLeft <= 1) {
                            throw Rejection.conflict(
                                    "changed-meanwhile", "Others are planning this; try again.");
                        }
                        // Somebody was faster with some; what is as it should be stays so.
                        return attempt(changed, change, triesLeft - 1).map(more -> matched + more);
                    });
        });
    }

    private WriteModel<BsonDocument> write(
            Stored<PlannedDelivery> stored, Change<PlannedDelivery> next) {
        String id = stored.value().id();
        BsonDocument set = Bson.document(next.state());
        set.append("version", new BsonInt64(stored.nextVersion()));
        BsonDocument unset = new BsonDocument();
        MAY_BE_GONE.stream()
                .filter(name -> !set.containsKey(name))
                .forEach(name -> unset.append(name, new BsonString("")));
        BsonArray entries = new BsonArray(documents
                .outbox()
                .entries(documents.name(), id, stored.nextVersion(), null, null, next.facts()));
        BsonDocument update = new BsonDocument("$set", set)
                .append("$push", new BsonDocument("outbox", new BsonDocument("$each", entries)));
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("version", stored.version())),
                update);
    }
}
