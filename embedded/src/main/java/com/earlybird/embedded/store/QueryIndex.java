package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;
import java.util.Set;

/** An index that can say which documents a query has to look at. */
interface QueryIndex {
    /** The part of this index that the query needs; empty when the index is of no use to it. */
    Optional<KeyRange> rangeFor(Document query);

    /** The places of all documents in that part, each once. */
    Set<Object> positions(KeyRange range);

    /** Whether no two documents have the same key. */
    boolean isUnique();
}
