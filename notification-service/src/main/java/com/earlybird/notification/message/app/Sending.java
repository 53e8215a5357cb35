package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.Notification;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works off the queue. What is accepted here goes at once; the sweep, at start and on a schedule,
 * finds what another process left. Runs on an event loop of its own choosing and never blocks it.
 */
@ApplicationScoped
public class Sending {
    private static final int SWEEP_LIMIT = 20_000;
    private static final long NO_TIMER = -1;
    private static final long STOP_PATIENCE_MILLIS = 5_000;

    private final Notifications notifications;
    private final SendOne sendOne;
    private final SendQueue queue;
    private final Duration sweepEvery;
    private final Vertx vertx;
    private final Context context;
    private long timer = NO_TIMER;
    private volatile boolean stopping;

    Sending(
            Notifications notifications,
            SendOne sendOne,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.sending.parallel") int parallel,
            @ConfigProperty(name = "earlybird.sending.per-second") int perSecond,
            @ConfigProperty(name = "earlybird.sending.sweep-every") Duration sweepEvery) {
        this.notifications = notifications;
        this.sendOne = sendOne;
        this.queue = new SendQueue(parallel, perSecond);
        this.sweepEvery = sweepEvery;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        metrics.gauge("earlybird.notifications.queued", queue, SendQueue::size);
        metrics.gauge(
                "earlybird.notifications.oldest.seconds",
                queue,
                waiting -> waiting.overdueSeconds(Instant.now()));
    }

    /** Sees to it that it is sent when it is due; what is not QUEUED is passed over. */
    public void offer(Notification notification) {
        if (notification.status() == MessageStatus.QUEUED) {
            add(new SendQueue.Entry(
                    notification.id(),
                    notification.phone(),
                    notification.nextAttemptAt(),
                    notification.type().urgent()));
        }
    }

    /** Whether so many wait that what comes now will not be sent for minutes. */
    boolean isBehind() {
        return queue.isLong(Instant.now());
    }

    private void add(SendQueue.Entry entry) {
        queue.add(entry);
        context.runOnContext(x -> work());
    }

    @Scheduled(
            identity = "sending-sweep",
            every = "{earlybird.sending.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant beyondTheNextSweep = Instant.now().plus(sweepEvery.multipliedBy(2));
        return notifications
                .due(beyondTheNextSweep, SWEEP_LIMIT)
                .invoke(due -> due.forEach(queue::add))
                .invoke(due -> context.runOnContext(x -> work()))
                .replaceWithVoid();
    }

    private void work() {
        Optional<SendQueue.Entry> next = stopping ? Optional.empty() : queue.next(Instant.now());
        while (next.isPresent()) {
            send(next.get());
            next = queue.next(Instant.now());
        }
        wakeWhenDue();
    }

    private void send(SendQueue.Entry entry) {
        sendOne.handle(entry.id())
                .emitOn(command -> context.runOnContext(x -> command.run()))
                .subscribe()
                .with(
                        sent -> {
                            queue.done(entry);
                            sent.ifPresent(this::offer);
                            work();
                        },
                        e -> {
                            // It is claimed, or still due: the sweep comes back to it.
                            Log.warnf("%s put off: %s", entry.id(), e.getMessage());
                            queue.done(entry);
                            work();
                        });
    }

    private void wakeWhenDue() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
        if (!stopping) {
            queue.nextDue().ifPresent(due -> {
                long millis = Math.max(1, Duration.between(Instant.now(), due).toMillis());
                timer = vertx.setTimer(millis, x -> context.runOnContext(y -> work()));
            });
        }
    }

    /** Takes nothing more and lets what is on its way end. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + Duration.ofMillis(STOP_PATIENCE_MILLIS).toNanos();
        while (queue.inFlight() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }
}
