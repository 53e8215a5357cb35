package com.earlybird.platform.store;

import com.earlybird.platform.json.Bson;
import com.mongodb.client.model.InsertManyOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/** Inserts many at once. What makes a document a duplicate is the store's unique key. */
public final class BulkInsert {
    private BulkInsert() {}

    /**
     * Without order: one that is there already keeps nobody out.
     *
     * @return the {@code _id}s of those that were; any other error fails
     */
    public static Uni<Set<String>> into(
            ReactiveMongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
        if (documents.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return insert(collection, documents, false)
                .map(done -> Set.<String>of())
                .onFailure(BulkWrite::isOnlyRefusals)
                .recoverWithItem(e -> BulkWrite.refused(e).stream()
                        .map(documents::get)
                        .map(document -> document.getString("_id").getValue())
                        .collect(Collectors.toSet()));
    }

    /** One after the other: where one is there already, none behind it is inserted, and it is false. */
    public static Uni<Boolean> inOrder(
            ReactiveMongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
        return insert(collection, documents, true)
                .onFailure(BulkWrite::isOnlyRefusals)
                .recoverWithItem(false);
    }

    private static Uni<Boolean> insert(
            ReactiveMongoCollection<BsonDocument> collection,
            List<BsonDocument> documents,
            boolean ordered) {
        return collection
                .insertMany(
                        documents.stream().map(Bson::encoded).toList(),
                        new InsertManyOptions().ordered(ordered))
                .replaceWith(true);
    }
}
