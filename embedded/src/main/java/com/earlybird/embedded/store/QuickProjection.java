package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A projection that names what is wanted, or what is not, and says no more. The general way copies
 * all that is asked for, long arrays element by element; here the answer shares it with the stored
 * document.
 */
interface QuickProjection {
    /** What is asked for of a document; not to be changed. */
    Document from(Document stored);

    /** Empty where the projection is anything else. */
    static Optional<QuickProjection> of(Document projection) {
        if (projection == null || projection.isEmpty()) {
            return Optional.empty();
        }
        return all(projection, value -> !Utils.isTrue(value))
                ? Exclusion.of(projection.keySet()).map(QuickProjection.class::cast)
                : all(projection, Utils::isTrue)
                        ? Inclusion.of(projection.keySet()).map(QuickProjection.class::cast)
                        : Optional.empty();
    }

    private static boolean all(Document projection, Predicate<Object> wanted) {
        return projection.values().stream()
                .allMatch(value -> (value instanceof Number || value instanceof Boolean)
                        && wanted.test(value));
    }
}
