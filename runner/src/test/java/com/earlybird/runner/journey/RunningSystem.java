package com.earlybird.runner.journey;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.Size;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.TemporaryDirectory;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Real processes, broker, store and gateway, on free ports, with a business clock. One for all
 * journeys: started by the first that asks, ended with the test's JVM; {@code
 * -Dearlybird.instances=2} gives each service two processes.
 */
final class RunningSystem implements AutoCloseable {
    static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-30T03:30:00Z");

    private static RunningSystem shared;

    private final Optional<TemporaryDirectory> data;
    private final EarlyBirdSystem system;
    private final Api admin;

    private RunningSystem(Optional<TemporaryDirectory> data, SystemOptions options) {
        this.data = data;
        system = EarlyBirdSystem.start(options, System.out::println);
        admin = Api.at(URI.create(system.options().gatewayUrl()))
                .login(system.admin().login(), system.admin().password().orElseThrow());
    }

    private static RunningSystem temporary(int instances, Extras extras) {
        TemporaryDirectory data = TemporaryDirectory.create("earlybird-journey");
        return new RunningSystem(
                Optional.of(data),
                options(data.path(), NEW_YEARS_EVE, instances).with(extras));
    }

    private static SystemOptions options(Path data, Instant clock, int instances) {
        return SystemOptions.onFreePorts(data, Optional.of(clock), instances, Size.SMALL);
    }

    static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = temporary(Integer.getInteger("earlybird.instances", 1), Extras.NONE);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One of its own, with several processes of each service; whoever asks closes it. */
    static RunningSystem withInstances(int instances) {
        return temporary(instances, Extras.NONE);
    }

    /** One of its own, whose traces go to that collector; whoever asks closes it. */
    static RunningSystem withTraces(URI collector) {
        return temporary(1, new Extras(Optional.empty(), Optional.of(collector)));
    }

    /** On data that outlives it, with this business time; whoever asks closes it. */
    static RunningSystem on(Path data, Instant clock) {
        return new RunningSystem(Optional.empty(), options(data, clock, 1));
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
        data.ifPresent(TemporaryDirectory::close);
    }
}
