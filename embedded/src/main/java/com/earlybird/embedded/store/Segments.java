package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Pieces of long arrays, numbered as they come, so that what is added lies together at the end of
 * the map and nothing else is written with it. A document that grew to a hundred kilobytes is so
 * written once over its life, and not at each of its changes.
 *
 * <p>The writing thread adds and discards; anybody reads.
 */
final class Segments {
    /** An array leaves its end with the document until it is so long. */
    static final int MOST_BYTES_WITHIN = 4 * 1024;

    // Whoever read the document before may still come for its pieces, such as a cursor.
    private static final long KEPT_MS = 10 * 60 * 1000;
    private static final int QUERY_PLAN_KILLED = 175;

    private final MVMap<Long, byte[]> pieces;
    // By number, when it was discarded.
    private final MVMap<Long, Long> discarded;
    private long last;

    Segments(MVStore store) {
        pieces = store.openMap(
                "segments",
                new MVMap.Builder<Long, byte[]>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        discarded = store.openMap(
                "segments.discarded",
                new MVMap.Builder<Long, Long>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        last = pieces.isEmpty() ? 0 : pieces.lastKey();
    }

    long add(byte[] piece) {
        last++;
        pieces.put(last, piece);
        return last;
    }

    /**
     * One piece.
     *
     * @throws MongoServerError where its document was changed or removed long ago
     */
    byte[] get(long number) {
        byte[] piece = pieces.get(number);
        if (piece == null) {
            throw new MongoServerError(
                    QUERY_PLAN_KILLED, "QueryPlanKilled", "the document is no longer as it was");
        }
        return piece;
    }

    /** The document with the long arrays that it has grown set aside, but for their ends. */
    Document setAside(Document document) {
        Document slim = document;
        for (var field : document.entrySet()) {
            if (field.getValue() instanceof StoredArray array
                    && array.bytes() > MOST_BYTES_WITHIN) {
                if (slim == document) {
                    slim = document.clone();
                }
                slim.put(field.getKey(), array.setAside(this));
            }
        }
        return slim;
    }

    /** Forgets, in time, the pieces of a document of which its successor has none. */
    void discard(Document before, Document after) {
        Collection<Long> gone = numbers(before);
        if (!gone.isEmpty()) {
            gone.removeAll(numbers(after));
            long now = System.currentTimeMillis();
            gone.forEach(number -> discarded.put(number, now));
        }
    }

    /** Removes what was discarded long enough before this moment. */
    void sweep(long nowMs) {
        long before = nowMs - KEPT_MS;
        List<Long> due = discarded.entrySet().stream()
                .filter(one -> one.getValue() < before)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(number -> {
            pieces.remove(number);
            discarded.remove(number);
        });
    }

    private static Collection<Long> numbers(Document document) {
        Set<Long> numbers = new HashSet<>();
        if (document != null) {
            for (Object value : document.values()) {
                if (value instanceof StoredArray array && !array.parts().isEmpty()) {
                    for (long number : array.parts().numbers()) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }
}
