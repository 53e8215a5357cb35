package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a command does to the store.
 *
 * @param kind how it may run beside others
 * @param namespace the collection it touches, {@code database.collection}; the database alone where
 *     it touches more than one
 */
record Access(Kind kind, String namespace) {
    private static final Set<String> PLAIN = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "getmore",
            "killcursors",
            "endsessions",
            "connectionstatus");
    private static final Set<String> READS = Set.of("find", "count", "distinct");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    enum Kind {
        /** Touches no data: answered at once. */
        PLAIN,
        /** Runs beside writes, and its answer waits until what it saw is on disk. */
        READ,
        /** One after the other. */
        WRITE,
        /** Like a write, and alone: it changes which collections and indexes there are. */
        SCHEMA
    }

    static Access of(String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (PLAIN.contains(name)) {
            return new Access(Kind.PLAIN, database);
        }
        if (READS.contains(name)) {
            return new Access(Kind.READ, database + "." + query.get(command));
        }
        if (WRITES.contains(name)) {
            return new Access(Kind.WRITE, database + "." + query.get(command));
        }
        if (name.equals("aggregate") && !storesItsResult(query)) {
            return new Access(Kind.READ, database);
        }
        // Listings among them: they open databases as they go.
        return new Access(Kind.SCHEMA, database);
    }

    private static boolean storesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document one
                                && (one.containsKey("$out") || one.containsKey("$merge")));
    }
}
