package com.earlybird.runner;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.ClassArchives;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Layout;
import com.earlybird.runner.system.Progress;
import com.earlybird.runner.system.SystemOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * What the script does after a build: runs the system once, on data that is thrown away, to record
 * the classes it needs. The starts after that are quick.
 */
@Command(name = "prepare", hidden = true, description = "Make the next starts quick.")
final class PrepareCommand implements Callable<Integer> {
    // Each loads what its service needs to answer: routing, security, store, JSON.
    private static final List<String> CALLS = List.of(
            "/api/me",
            "/api/customers",
            "/api/products",
            "/api/orders",
            "/api/delivery-boys",
            "/api/deliveries",
            "/api/billing/bills",
            "/api/notifications",
            "/q/health/ready");

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("earlybird-prepare");
        ClassArchives archives = ClassArchives.recording(Layout.ofThisBuild().archives());
        try (EarlyBirdSystem system = EarlyBirdSystem.start(
                SystemOptions.onFreePorts(data, Optional.empty()), Progress.SILENT, archives)) {
            use(system);
        } finally {
            delete(data);
        }
        archives.keep();
        return 0;
    }

    private static void use(EarlyBirdSystem system) {
        Api anybody = Api.at(URI.create(system.options().gatewayUrl()));
        Api admin =
                anybody.login(system.admin().login(), system.admin().password().orElseThrow());
        CALLS.forEach(admin::get);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
