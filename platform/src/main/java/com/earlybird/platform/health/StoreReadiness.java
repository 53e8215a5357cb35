package com.earlybird.platform.health;

import com.earlybird.platform.start.StartUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the start-up work is done, while the store answers. Asked in the background, so that no
 * probe ever waits. The broker is not asked: without it the outbox waits and HTTP goes on.
 */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {
    private final ReactiveMongoClient client;
    private final String database;
    private final StartUp startUp;
    private volatile boolean answering = true;

    StoreReadiness(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            StartUp startUp) {
        this.client = client;
        this.database = database;
        this.startUp = startUp;
    }

    /** There from the first moment, so that an alert hears of a start that comes to no end. */
    void show(@Observes StartupEvent start, MeterRegistry metrics) {
        metrics.gauge("earlybird.ready", this, one -> one.isReady() ? 1 : 0);
    }

    @Scheduled(identity = "store-readiness", every = "2s")
    Uni<Void> ask() {
        return client.getDatabase(database)
                .runCommand(new Document("ping", 1))
                .ifNoItem()
                .after(Duration.ofSeconds(3))
                .fail()
                .invoke(pong -> answering = true)
                .onFailure()
                .invoke(() -> answering = false)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(isReady()).build();
    }

    private boolean isReady() {
        return startUp.isDone() && answering;
    }
}
