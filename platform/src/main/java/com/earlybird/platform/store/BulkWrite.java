package com.earlybird.platform.store;

import com.earlybird.platform.json.Bson;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * Writes many at once, without order. An upsert whose document is there and does not match its
 * condition meets the unique key and is refused; that keeps no other write out, and is how most
 * documents say that what is written is done, or is older than what they have.
 */
public final class BulkWrite {
    private static final int DUPLICATE_KEY = 11000;
    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private BulkWrite() {}

    /** The places, in the list, of the writes that were refused; any other error fails. */
    public static Uni<List<Integer>> into(
            ReactiveMongoCollection<BsonDocument> collection,
            List<? extends WriteModel<BsonDocument>> writes) {
        if (writes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return collection
                .bulkWrite(
                        writes.stream().map(BulkWrite::asBytes).toList(),
                        new BulkWriteOptions().ordered(false))
                .map(result -> List.<Integer>of())
                .onFailure(BulkWrite::isOnlyRefusals)
                .recoverWithItem(BulkWrite::refused);
    }

    private static WriteModel<BsonDocument> asBytes(WriteModel<BsonDocument> write) {
        return write instanceof UpdateOneModel<BsonDocument> one && one.getUpdate() != null
                ? new UpdateOneModel<>(
                        encoded(one.getFilter()), encoded(one.getUpdate()), one.getOptions())
                : write;
    }

    private static BsonDocument encoded(org.bson.conversions.Bson part) {
        BsonDocument document = part.toBsonDocument(BsonDocument.class, CODECS);
        return document instanceof RawBsonDocument ? document : Bson.encoded(document);
    }

    /** Whether all that failed in a bulk was refused by a unique key. */
    public static boolean isOnlyRefusals(Throwable e) {
        return e instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    static List<Integer> refused(Throwable e) {
        return ((MongoBulkWriteException) e)
                .getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
}
