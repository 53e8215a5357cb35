package com.earlybird.delivery.stop.store;

import java.util.Collection;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Parts of queries, flat: one document with a field for each condition, which indexes serve. */
final class Filter {
    private Filter() {}

    static BsonDocument anyOf(Collection<String> values) {
        return new BsonDocument(
                "$in", new BsonArray(values.stream().map(BsonString::new).toList()));
    }
}
