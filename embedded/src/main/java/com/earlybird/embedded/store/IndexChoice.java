package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The index that leaves a query the fewest documents to look at, and the part of it to look in. */
record IndexChoice(QueryIndex index, KeyRange range, boolean exact) {

    /** Of two that are as good, one that keeps the order; empty where no index is of use. */
    static Optional<IndexChoice> best(
            Document query, Optional<SortKey> sort, Collection<Index<Object>> indexes) {
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
                    if (best == null || choice.isBetterThan(best, sort)) {
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

    /** What there is to look at, where the index alone has these fields of it. */
    Optional<Stream<Document>> covered(Set<String> fields, Function<Object, Document> reader) {
        return index.covered(range, fields, reader);
    }

    /** The same in that order; empty where the index does not keep it. */
    Optional<Stream<Object>> inOrder(SortKey sort) {
        return index.inOrder(range, sort);
    }

    private boolean isBetterThan(IndexChoice other, Optional<SortKey> sort) {
        if (exact != other.exact) {
            return exact;
        }
        int more = range.fixedFields() - other.range.fixedFields();
        return more > 0 || more == 0 && keeps(sort) && !other.keeps(sort);
    }

    private boolean keeps(Optional<SortKey> sort) {
        return sort.flatMap(this::inOrder).isPresent();
    }
}
