package com.earlybird.embedded.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The store's file and how it is written: a commit is one append, durable when it returns. Nothing
 * commits by itself, so what is on disk is always whole changes of documents.
 *
 * <p>What is changed stays in memory until it is committed. However large a command is, that is
 * bounded: see {@link #makeRoom}.
 */
final class StoreFile implements AutoCloseable {
    // Space that is no longer used is written over after this time.
    private static final int RETENTION_MS = 5_000;
    private static final int COMMITS_BETWEEN_TIDYING = 2_000;
    private static final int FILL_PERCENT_WANTED = 60;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int CLOSE_COMPACTION_MS = 1_000;
    // Committing takes a buffer of up to three times the size on top.
    private static final int MOST_UNCOMMITTED_BYTES = 8 * 1024 * 1024;

    private final MVStore store;
    private final Segments segments;
    private final DocumentType documents;
    private final boolean sync;
    private int commitsSinceTidying;

    /**
     * @param cacheMb how much of the file is kept in memory
     * @param sync whether a commit also survives a power cut, not only the end of the process
     */
    StoreFile(Path path, int cacheMb, boolean sync) {
        this.sync = sync;
        store = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(cacheMb)
                .open();
        store.setRetentionTime(RETENTION_MS);
        store.setVersionsToKeep(0);
        segments = new Segments(store);
        documents = new DocumentType(segments);
    }

    MVStore store() {
        return store;
    }

    Segments segments() {
        return segments;
    }

    /** One for all maps: it keeps an average. */
    DocumentType documents() {
        return documents;
    }

    void commit() {
        store.commit();
        if (sync) {
            store.sync();
        }
        commitsSinceTidying++;
        if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
            tidyUp();
        }
    }

    /** Whether so much waits for a commit that nothing should be added to it. */
    boolean isFull() {
        return store.getUnsavedMemory() > MOST_UNCOMMITTED_BYTES;
    }

    /**
     * Writes what is changed so far, should it be much. To be called where every change is whole: a
     * document with its index entries. A bulk command is many changes, and none of them is
     * acknowledged before the last is durable.
     */
    void makeRoom() {
        if (isFull()) {
            store.commit();
        }
    }

    /** Moves what still lives out of chunks that are mostly dead, a little at a time. */
    void tidyUp() {
        if (commitsSinceTidying == 0) {
            return;
        }
        commitsSinceTidying = 0;
        segments.sweep(System.currentTimeMillis());
        if (store.compact(FILL_PERCENT_WANTED, TIDY_BYTES)) {
            store.commit();
        }
    }

    @Override
    public void close() {
        store.close(CLOSE_COMPACTION_MS);
    }
}
