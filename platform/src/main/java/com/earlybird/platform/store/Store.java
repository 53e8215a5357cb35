package com.earlybird.platform.store;

import com.earlybird.platform.outbox.Outbox;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own database; nobody else reads it. */
@ApplicationScoped
public class Store {
    private final ReactiveMongoDatabase database;
    private final Outbox outbox;
    private final Vertx vertx;

    Store(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String name,
            Outbox outbox,
            Vertx vertx) {
        this.database = client.getDatabase(name);
        this.outbox = outbox;
        this.vertx = vertx;
    }

    /** A collection of aggregates. {@code id} gives the natural key that becomes {@code _id}. */
    public <T> Documents<T> documents(
            String name, Class<T> type, Function<T, String> id, Index... indexes) {
        return new Documents<>(name, type, id, List.of(indexes), collection(name), outbox);
    }

    /** One for all who change documents of this collection one at a time and often. */
    public <T> GroupCommit<T> groupCommit(Documents<T> documents) {
        return new GroupCommit<>(documents, vertx);
    }

    public ReactiveMongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    ReactiveMongoDatabase database() {
        return database;
    }
}
