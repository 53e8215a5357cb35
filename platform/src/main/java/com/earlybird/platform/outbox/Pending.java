package com.earlybird.platform.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents known to have something unpublished, each once, oldest first. Bounded: past the
 * bound only a flag is kept, and the next sweep finds what was not noted.
 */
final class Pending {
    record Document(String collection, String id) {}

    /** Taken together, and since when the first of them has waited. */
    record Batch(List<Document> documents, long sinceMillis) {}

    private static final int BOUND = 200_000;

    // With the moment, in milliseconds, since which each has waited.
    private final Map<Document, Long> documents = new LinkedHashMap<>();
    private boolean overflowed;

    void add(Document document) {
        add(document, System.currentTimeMillis());
    }

    /** One that could not be carried goes on waiting since when it did. */
    synchronized void add(Document document, long sinceMillis) {
        if (documents.size() < BOUND) {
            documents.merge(document, sinceMillis, Math::min);
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
        long since = Long.MAX_VALUE;
        for (Map.Entry<Document, Long> waiting : documents.entrySet()) {
            Document document = waiting.getKey();
            if (taken.size() == max
                    || !taken.isEmpty()
                            && !taken.get(0).collection().equals(document.collection())) {
                break;
            }
            taken.add(document);
            since = Math.min(since, waiting.getValue());
        }
        taken.forEach(documents::remove);
        return new Batch(taken, since);
    }

    /** Since when the one that waits longest has waited; {@code Long.MAX_VALUE} when none does. */
    synchronized long oldestMillis() {
        return documents.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
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
