package com.earlybird.platform.health;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the store answers. Asked in the background, so that no probe ever waits. The broker
 * is not asked: without it the outbox waits and HTTP goes on.
 */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {
    private final ReactiveMongoClient client;
    private final String database;
    private volatile boolean answering = true;

    StoreReadiness(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
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
        return HealthCheckResponse.named("store").status(answering).build();
    }
}
