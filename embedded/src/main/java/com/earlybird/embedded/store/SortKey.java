package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;

/** The one field that a query's answers are sorted by. */
record SortKey(String field, boolean descending) {
    static final String ID = "_id";

    /** Empty where they are sorted by several fields, by none, or as they lie. */
    static Optional<SortKey> of(Document orderBy) {
        if (orderBy == null || orderBy.size() != 1) {
            return Optional.empty();
        }
        String field = orderBy.keySet().iterator().next();
        return !field.startsWith("$")
                        && orderBy.get(field) instanceof Number direction
                        && Math.abs(direction.intValue()) == 1
                ? Optional.of(new SortKey(field, direction.intValue() < 0))
                : Optional.empty();
    }

    boolean isId() {
        return field.equals(ID);
    }
}
