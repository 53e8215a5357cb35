package com.earlybird.runner.journey;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.SystemOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Five real processes, broker, store and gateway, on free ports, with a business clock. One for all
 * journeys: started by the first that asks, ended with the test's JVM.
 */
final class RunningSystem implements AutoCloseable {
    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-30T03:30:00Z");

    private static RunningSystem shared;

    private final Path data;
    private final EarlyBirdSystem system;
    private final Api admin;

    private RunningSystem() {
        try {
            data = Files.createTempDirectory("earlybird-journey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        system = EarlyBirdSystem.start(
                SystemOptions.onFreePorts(data, Optional.of(NEW_YEARS_EVE)), System.out::println);
        admin = Api.at(URI.create(system.options().gatewayUrl()))
                .login(system.admin().login(), system.admin().password().orElseThrow());
    }

    static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = new RunningSystem();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    EarlyBirdSystem system() {
        return system;
    }

    Api admin() {
        return admin;
    }

    /** The gateway, as nobody. */
    Api anybody() {
        return Api.at(admin.base());
    }

    @Override
    public void close() {
        system.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
