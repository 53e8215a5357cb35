package com.earlybird.platform.outbox;

import com.earlybird.platform.outbox.Pending.Document;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bson.BsonDocument;

/**
 * Carries outbox entries out of their documents: publish in order, wait for the broker's word, then
 * pull them. Its own thread, for a broker that is away blocks it and nothing else. Nudges keep the
 * delay short; the sweep, at start and on a schedule, finds what a killed process left.
 */
@ApplicationScoped
public class Relay {
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 500;
    private static final long GATHER_MILLIS = 40;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1000;
    private static final double MILLIS_PER_SECOND = 1000;

    private final OutboxCarrier carrier;
    private final Pending pending = new Pending();
    private volatile List<String> collections = List.of();
    private volatile boolean stopping;
    private volatile long inHandSinceMillis = Long.MAX_VALUE;
    private Thread thread;

    Relay(OutboxCarrier carrier, MeterRegistry metrics) {
        this.carrier = carrier;
        metrics.gauge("earlybird.outbox.pending", pending, Pending::size);
        metrics.gauge("earlybird.outbox.oldest.seconds", this, Relay::oldestSeconds);
    }

    /** Starts carrying, beginning with what an earlier process left in these collections. */
    public synchronized void start(List<String> names) {
        collections = List.copyOf(names);
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void nudge(String collection, String id) {
        pending.add(new Document(collection, id));
    }

    void nudge(String collection, String id, List<BsonDocument> entries) {
        pending.add(new Document(collection, id), entries);
    }

    @Scheduled(
            identity = "outbox-sweep",
            every = "{earlybird.outbox.sweep-every}",
            delayed = "{earlybird.outbox.sweep-every}")
    void sweep() {
        pending.clearOverflow();
        for (String collection : collections) {
            try {
                carrier.unpublished(collection).forEach(id -> nudge(collection, id));
            } catch (RuntimeException e) {
                Log.warnf("outbox sweep of %s put off: %s", collection, e.getMessage());
            }
        }
    }

    private void run() {
        sweep();
        while (!stopping || pending.size() > 0) {
            try {
                Pending.Batch batch = pending.take(BATCH, IDLE_MILLIS);
                if (!batch.documents().isEmpty()) {
                    long began = System.nanoTime();
                    inHandSinceMillis = batch.sinceMillis();
                    carryOrPutBack(batch);
                    inHandSinceMillis = Long.MAX_VALUE;
                    gather(batch.documents().get(0).collection(), began);
                } else if (pending.clearOverflow()) {
                    sweep();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * While facts come one after the other they are let gather a little: each batch is a read and
     * two durable writes here, and some at everybody who listens, whether it holds one fact or
     * fifty. What comes alone is carried at once, and a full batch waits for nothing.
     */
    private void gather(String collection, long beganNanos) throws InterruptedException {
        long left = GATHER_MILLIS - (System.nanoTime() - beganNanos) / NANOS_PER_MILLI;
        if (left > 0 && !stopping && pending.isBeginningOfBatch(collection, BATCH)) {
            Thread.sleep(left);
        }
    }

    private void carryOrPutBack(Pending.Batch batch) throws InterruptedException {
        List<Document> documents = batch.documents();
        List<Document> left;
        try {
            left = carrier.carry(
                    documents.get(0).collection(),
                    documents.stream().map(Document::id).toList(),
                    batch.entries());
        } catch (RuntimeException e) {
            Log.warnf("outbox waits: %s", e.getMessage());
            left = documents;
        }
        if (!left.isEmpty()) {
            left.forEach(document -> pending.add(document, batch.sinceMillis()));
            if (stopping) {
                throw new InterruptedException("what is left is swept up at the next start");
            }
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    /** How long the entry that waits longest has waited: what an alert looks at. */
    private double oldestSeconds() {
        long since = Math.min(inHandSinceMillis, pending.oldestMillis());
        return since == Long.MAX_VALUE
                ? 0
                : Math.max(0, System.currentTimeMillis() - since) / MILLIS_PER_SECOND;
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stop)
            throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(5_000);
            thread.interrupt();
        }
        carrier.close();
    }
}
