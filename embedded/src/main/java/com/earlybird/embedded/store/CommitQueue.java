package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one thread that writes. It takes the writes that wait, runs them one after the other, brings
 * them to disk with one commit, and only then lets their answers go. So nothing that was
 * acknowledged can be lost, and many clients share the price of one commit.
 *
 * <p>A read that saw a write not yet on disk waits for the same commit: nobody acts on what a power
 * cut could still undo.
 */
final class CommitQueue implements AutoCloseable {
    // Bounds the wait of the first in a batch; so does what the file may keep uncommitted. The
    // queue itself is bounded by the connections, each of which has at most one command under way.
    private static final int MAX_BATCH = 128;
    private static final long IDLE_MS = 1_000;

    private record Write(String namespace, Supplier<Document> command, Consumer<Document> answer) {}

    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final StoreFile file;
    private final Consumer<Throwable> onFailure;
    private final Thread thread = new Thread(this::run, "store-writer");
    private volatile boolean closing;

    private final Object monitor = new Object();
    private final Set<String> uncommitted = new HashSet<>();
    private List<Runnable> held = new ArrayList<>();

    /**
     * @param onFailure told when the file cannot be written; nothing is answered from then on
     */
    CommitQueue(StoreFile file, Consumer<Throwable> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        thread.start();
    }

    /** Runs the command in its turn and answers when it is on disk. */
    void write(String namespace, Supplier<Document> command, Consumer<Document> answer) {
        waiting.add(new Write(namespace, command, answer));
    }

    /** Runs the answer now, or after the commit that is due for what the reader may have seen. */
    void answerWhenDurable(String namespace, Runnable answer) {
        synchronized (monitor) {
            if (isUncommitted(namespace)) {
                held.add(answer);
                return;
            }
        }
        answer.run();
    }

    /** Ends after the writes that wait now. */
    @Override
    public void close() {
        closing = true;
        // Wakes the thread, should it wait for work.
        write("", Document::new, answer -> {});
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                Write first = waiting.poll(closing ? 0 : IDLE_MS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    file.tidyUp();
                } else {
                    runBatch(first);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    private void runBatch(Write first) {
        List<Runnable> answers = new ArrayList<>();
        // A command that has run is not held on to: what it carried may be large.
        for (Write write = first; write != null; write = next(answers.size())) {
            synchronized (monitor) {
                uncommitted.add(write.namespace());
            }
            Document result = write.command().get();
            Consumer<Document> answer = write.answer();
            answers.add(() -> answer.accept(result));
        }
        file.commit();
        synchronized (monitor) {
            uncommitted.clear();
            answers.addAll(held);
            held = new ArrayList<>();
        }
        answers.forEach(Runnable::run);
    }

    private Write next(int done) {
        return done < MAX_BATCH && !file.isFull() ? waiting.poll() : null;
    }

    // A read of a whole database waits for each of its collections, and so does a read of a
    // collection for a write that touched the whole database.
    private boolean isUncommitted(String namespace) {
        if (uncommitted.isEmpty()) {
            return false;
        }
        int dot = namespace.indexOf('.');
        if (dot > 0) {
            return uncommitted.contains(namespace)
                    || uncommitted.contains(namespace.substring(0, dot));
        }
        return uncommitted.stream()
                .anyMatch(one -> one.equals(namespace) || one.startsWith(namespace + "."));
    }
}
