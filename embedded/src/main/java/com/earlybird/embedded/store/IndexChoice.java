package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** The index that leaves a query the fewest documents to look at, and the part of it to look in. */
record IndexChoice(QueryIndex index, KeyRange range, boolean exact) {

    /** Empty where no index is of use. */
    static Optional<IndexChoice> best(Document query, Collection<Index<Object>> indexes) {
        IndexChoice best = null;
        for (Index<Object> index : indexes) {
            if (index instanceof QueryIndex candidate) {
                Optional<KeyRange> range = candidate.rangeFor(query);
                if (range.isPresent()) {
                    boolean exact = index.isUnique()
                            && range.get().fixedFields() == index.getKeys().size();
                    IndexChoice choice = new IndexChoice(candidate, range.get(), exact);
                    if (exact && candidate instanceof IdIndex) {
                        return Optional.of(choice);
                    }
                    if (best == null || choice.isBetterThan(best)) {
                        best = choice;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The places of the documents to look at. */
    Stream<Object> positions() {
        return index.positions(range).stream();
    }

    /** The same in the order of the ids, or against it; empty where the index does not keep it. */
    Optional<Stream<Object>> inOrderOfIds(boolean descending) {
        return index.inOrderOfIds(range, descending);
    }

    private boolean isBetterThan(IndexChoice other) {
        return exact != other.exact ? exact : range.fixedFields() > other.range.fixedFields();
    }
}
