package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;
import java.util.Set;

/** All but some fields. */
record Exclusion(Set<String> names) implements QuickProjection {

    /** Empty where a name is that of a field within another. */
    static Optional<Exclusion> of(Set<String> names) {
        return names.stream().allMatch(name -> name.indexOf('.') < 0)
                ? Optional.of(new Exclusion(names))
                : Optional.empty();
    }

    @Override
    public Document from(Document stored) {
        Document answer = stored.clone();
        names.forEach(answer::remove);
        return answer;
    }
}
