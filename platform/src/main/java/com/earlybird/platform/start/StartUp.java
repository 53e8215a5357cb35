package com.earlybird.platform.start;

import com.mongodb.MongoException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The process listens at once and says what it waits for; requests, events and scheduled work begin
 * when the store is reached and every {@link StartUpWork} is done. A store that is away is waited
 * for without end, for a restart would not bring it back; any other failure ends the process.
 */
@ApplicationScoped
public class StartUp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final List<StartUpWork> works;
    private final Scheduler scheduler;
    private final Event<StartedUp> startedUp;
    private final Duration wait;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "start-up");
    private volatile String waitsFor = "the store";
    private volatile boolean stopping;

    StartUp(
            @Any Instance<StartUpWork> works,
            Scheduler scheduler,
            Event<StartedUp> startedUp,
            @ConfigProperty(name = "earlybird.start.wait") Duration wait) {
        this.works = works.stream()
                .sorted(Comparator.comparingInt(StartUpWork::order))
                .toList();
        this.scheduler = scheduler;
        this.startedUp = startedUp;
        this.wait = wait;
    }

    public boolean isDone() {
        return done.isDone() && !done.isCompletedExceptionally();
    }

    /** What the start waits for, for an operator; null when it is done. */
    public String waitsFor() {
        return isDone() ? null : waitsFor;
    }

    /** Done when the start-up work is; goes on where it was asked. */
    public Uni<Void> whenDone() {
        if (isDone()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> waiting = Uni.createFrom().completionStage(done);
        Context here = Vertx.currentContext();
        return here == null ? waiting : waiting.emitOn(MutinyHelper.executor(here));
    }

    void begin(@Observes @Priority(1) StartupEvent start) throws InterruptedException {
        thread.setDaemon(true);
        thread.start();
        try {
            done.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the start-up work failed", e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            done.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    Quarkus.asyncExit(1);
                }
            });
        }
    }

    private void run() {
        try {
            for (StartUpWork work : works) {
                persist(work);
            }
            done.complete(null);
            scheduler.resume();
            Log.info("start-up work is done");
            startedUp.fire(new StartedUp());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            Log.error("the start-up work failed", e);
            done.completeExceptionally(e);
        }
    }

    private void persist(StartUpWork work) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                work.prepare().await().atMost(PATIENCE);
                return;
            } catch (MongoException | TimeoutException e) {
                waitsFor = "the store: " + e.getClass().getSimpleName();
                Log.infof("waiting for the store: %s", e.getMessage());
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        thread.interrupt();
    }
}
