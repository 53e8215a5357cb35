package com.earlybird.platform.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/**
 * The documents known to have something unpublished, each once, oldest first. Bounded: past the
 * bound only a flag is kept, and the next sweep finds what was not noted.
 */
final class Pending {
    record Document(String collection, String id) {}

    /**
     * Taken together, and since when the first of them has waited.
     *
     * @param entries by id, of those whose entries are all known; the others' have to be read
     */
    record Batch(
            List<Document> documents, Map<String, List<BsonDocument>> entries, long sinceMillis) {}

    private record Waiting(long sinceMillis, List<BsonDocument> entries) {}

    private static final int BOUND = 200_000;
    private static final int MOST_KNOWN = 10_000;

    private final Map<Document, Waiting> documents = new LinkedHashMap<>();
    private int known;
    private boolean overflowed;

    void add(Document document) {
        add(document, System.currentTimeMillis());
    }

    /** One that could not be carried goes on waiting since when it did. */
    synchronized void add(Document document, long sinceMillis) {
        // Whatever was known of it is not all of it any more.
        note(document, sinceMillis, null);
    }

    /** One that was told all, with all the entries it holds now. */
    synchronized void add(Document document, List<BsonDocument> entries) {
        boolean first = !documents.containsKey(document) && known < MOST_KNOWN;
        note(document, System.currentTimeMillis(), first ? entries : null);
    }

    private void note(Document document, long sinceMillis, List<BsonDocument> entries) {
        if (documents.size() < BOUND) {
            Waiting before = documents.get(document);
            long since = before == null ? sinceMillis : Math.min(before.sinceMillis(), sinceMillis);
            known += (entries == null ? 0 : 1) - (isKnown(before) ? 1 : 0);
            documents.put(document, new Waiting(since, entries));
        } else {
            overflowed = true;
        }
        notifyAll();
    }

    /** Up to {@code max} of one collection; waits a little when there is none. */
    synchronized Batch take(int max, long waitMillis) throws InterruptedException {
        if (documents.isEmpty()) {
            wait(waitMillis);
        }
        List<Document> taken = new ArrayList<>();
        Map<String, List<BsonDocument>> entries = new HashMap<>();
        long since = Long.MAX_VALUE;
        for (Map.Entry<Document, Waiting> waiting : documents.entrySet()) {
            Document document = waiting.getKey();
            if (taken.size() == max
                    || !taken.isEmpty()
                            && !taken.get(0).collection().equals(document.collection())) {
                break;
            }
            taken.add(document);
            if (isKnown(waiting.getValue())) {
                entries.put(document.id(), waiting.getValue().entries());
            }
            since = Math.min(since, waiting.getValue().sinceMillis());
        }
        taken.forEach(documents::remove);
        known -= entries.size();
        return new Batch(taken, entries, since);
    }

    private static boolean isKnown(Waiting waiting) {
        return waiting != null && waiting.entries() != null;
    }

    /** Since when the one that waits longest has waited; {@code Long.MAX_VALUE} when none does. */
    synchronized long oldestMillis() {
        return documents.values().stream()
                .mapToLong(Waiting::sinceMillis)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether what waits would be one batch, of this collection, with room for more. */
    synchronized boolean isBeginningOfBatch(String collection, int max) {
        return !documents.isEmpty()
                && documents.size() < max
                && documents.keySet().stream()
                        .allMatch(waiting -> waiting.collection().equals(collection));
    }

    synchronized int size() {
        return documents.size();
    }

    /** Whether something was not noted since the last time this was asked. */
    synchronized boolean clearOverflow() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }
}
