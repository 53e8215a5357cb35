package com.earlybird.runner.system;

import io.vertx.core.json.JsonObject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * What a running system says of itself in {@code system.json} of its data directory, for the other
 * commands.
 */
public record SystemState(
        long pid, String gateway, String kafka, String mongo, String whatsapp, Instant startedAt) {
    private static final String FILE = "system.json";

    /** The state of the system that runs on this directory; empty when none does. */
    public static Optional<SystemState> read(Path data) {
        Path file = data.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = new JsonObject(Files.readString(file));
            SystemState state = new SystemState(
                    json.getLong("pid"),
                    json.getString("gateway"),
                    json.getString("kafka"),
                    json.getString("mongo"),
                    json.getString("whatsapp"),
                    json.getInstant("started_at"));
            return ProcessHandle.of(state.pid()).map(p -> state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SystemState of(SystemOptions options, Instant now) {
        return new SystemState(
                ProcessHandle.current().pid(),
                options.gatewayUrl(),
                options.kafkaAddress(),
                "mongodb://127.0.0.1:" + options.mongoPort(),
                options.whatsappUrl(),
                now);
    }

    void write(Path data) {
        JsonObject json = new JsonObject()
                .put("pid", pid)
                .put("gateway", gateway)
                .put("kafka", kafka)
                .put("mongo", mongo)
                .put("whatsapp", whatsapp)
                .put("started_at", startedAt);
        try {
            Path next = data.resolve(FILE + ".new");
            Files.writeString(next, json.encodePrettily());
            Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
