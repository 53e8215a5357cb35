package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;
import java.util.Set;

/**
 * A projection that leaves out some fields and says no more. The general way copies all that is
 * left, long arrays element by element; here the answer shares it with the stored document.
 */
record Exclusion(Set<String> names) {

    /** Empty where the projection is anything else. */
    static Optional<Exclusion> of(Document projection) {
        boolean only = projection != null
                && !projection.isEmpty()
                && projection.entrySet().stream()
                        .allMatch(field -> field.getKey().indexOf('.') < 0
                                && isSwitch(field.getValue())
                                && !Utils.isTrue(field.getValue()));
        return only ? Optional.of(new Exclusion(projection.keySet())) : Optional.empty();
    }

    /** The document without them; not to be changed. */
    Document from(Document stored) {
        Document answer = stored.clone();
        names.forEach(answer::remove);
        return answer;
    }

    private static boolean isSwitch(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }
}
