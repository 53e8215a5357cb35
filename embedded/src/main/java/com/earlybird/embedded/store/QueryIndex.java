package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An index that can say which documents a query has to look at. */
interface QueryIndex {
    /** The part of this index that the query needs; empty when the index is of no use to it. */
    Optional<KeyRange> rangeFor(Document query);

    /** The places of all documents in that part, each once. */
    Set<Object> positions(KeyRange range);

    /**
     * The places of that part in the order asked for, found one by one as they are asked for; empty
     * where the index does not keep that order.
     */
    default Optional<Stream<Object>> inOrder(KeyRange range, SortKey sort) {
        return Optional.empty();
    }

    /**
     * The documents of that part, of each no more than what this index knows of it, without reading
     * it; empty where that is not all of these fields. One of which the index does not know enough
     * is read.
     */
    default Optional<Stream<Document>> covered(
            KeyRange range, Set<String> fields, Function<Object, Document> reader) {
        return Optional.empty();
    }
}
