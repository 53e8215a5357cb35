package com.earlybird.platform.outbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The documents known to have something unpublished, each once, oldest first. Bounded: past the
 * bound only a flag is kept, and the next sweep finds what was not noted.
 */
final class Pending {
    record Document(String collection, String id) {}

    private static final int BOUND = 200_000;

    private final Set<Document> documents = new LinkedHashSet<>();
    private boolean overflowed;

    synchronized void add(Document document) {
        if (documents.size() < BOUND) {
            documents.add(document);
        } else {
            overflowed = true;
        }
        notifyAll();
    }

    /** Up to {@code max} of one collection; waits a little when there is none. */
    synchronized List<Document> take(int max, long waitMillis) throws InterruptedException {
        if (documents.isEmpty()) {
            wait(waitMillis);
        }
        List<Document> taken = new ArrayList<>();
        for (Document document : documents) {
            if (taken.size() == max
                    || !taken.isEmpty()
                            && !taken.get(0).collection().equals(document.collection())) {
                break;
            }
            taken.add(document);
        }
        taken.forEach(documents::remove);
        return taken;
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
