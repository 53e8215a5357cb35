package com.earlybird.platform.store;

import com.earlybird.platform.json.Bson;
import com.mongodb.client.model.InsertManyOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/**
 * Inserts many at once, without order: one that is there already keeps nobody out. What makes a
 * document a duplicate is the store's unique key.
 */
public final class BulkInsert {
    private BulkInsert() {}

    /** The {@code _id}s of those that were there already; any other error fails. */
    public static Uni<Set<String>> into(
            ReactiveMongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
        if (documents.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return collection
                .insertMany(
                        documents.stream().map(Bson::encoded).toList(),
                        new InsertManyOptions().ordered(false))
                .map(result -> Set.<String>of())
                .onFailure(BulkWrite::isOnlyRefusals)
                .recoverWithItem(e -> BulkWrite.refused(e).stream()
                        .map(documents::get)
                        .map(document -> document.getString("_id").getValue())
                        .collect(Collectors.toSet()));
    }
}
