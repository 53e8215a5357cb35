package com.earlybird.order.customer.store;

import com.mongodb.MongoBulkWriteException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/** What an unordered bulk insert says when some of its ids were taken. */
final class Taken {
    private static final int DUPLICATE_KEY = 11000;

    private Taken() {}

    /** The ids that were there already; any other failure goes on. */
    static Set<String> ids(MongoBulkWriteException e, List<BsonDocument> inserted) {
        if (e.getWriteConcernError() != null
                || e.getWriteErrors().stream()
                        .anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(error -> inserted.get(error.getIndex()).getString("_id").getValue())
                .collect(Collectors.toSet());
    }
}
