package com.earlybird.runner.journey;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Size;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.TemporaryDirectory;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Real processes, broker, store and gateway, on free ports, with a business clock. One for all
 * journeys: started by the first that asks, ended with the test's JVM; {@code
 * -Dearlybird.instances=2} gives each service two processes.
 */
final class RunningSystem implements AutoCloseable {
    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-30T03:30:00Z");

    private static RunningSystem shared;

    private final TemporaryDirectory data;
    private final EarlyBirdSystem system;
    private final Api admin;

    private RunningSystem(int instances) {
        data = TemporaryDirectory.create("earlybird-journey");
        SystemOptions options = SystemOptions.onFreePorts(
                data.path(), Optional.of(NEW_YEARS_EVE), instances, Size.SMALL);
        system = EarlyBirdSystem.start(options, System.out::println);
        admin = Api.at(URI.create(system.options().gatewayUrl()))
                .login(system.admin().login(), system.admin().password().orElseThrow());
    }

    static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = new RunningSystem(Integer.getInteger("earlybird.instances", 1));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One of its own, with several processes of each service; whoever asks closes it. */
    static RunningSystem withInstances(int instances) {
        return new RunningSystem(instances);
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
        data.close();
    }
}
