package com.earlybird.platform.store;

import com.mongodb.MongoBulkWriteException;
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
    private static final int DUPLICATE_KEY = 11000;

    private BulkInsert() {}

    /** The {@code _id}s of those that were there already; any other error fails. */
    public static Uni<Set<String>> into(
            ReactiveMongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
        if (documents.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return collection
                .insertMany(documents, new InsertManyOptions().ordered(false))
                .map(result -> Set.<String>of())
                .onFailure(BulkInsert::onlyDuplicates)
                .recoverWithItem(e -> ((MongoBulkWriteException) e)
                        .getWriteErrors().stream()
                                .map(error -> documents.get(error.getIndex()))
                                .map(document -> document.getString("_id").getValue())
                                .collect(Collectors.toSet()));
    }

    private static boolean onlyDuplicates(Throwable e) {
        return e instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
