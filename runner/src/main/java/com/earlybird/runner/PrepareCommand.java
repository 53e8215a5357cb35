package com.earlybird.runner;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.system.ClassArchives;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Layout;
import com.earlybird.runner.system.Progress;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.TemporaryDirectory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    public Integer call() {
        ClassArchives archives = ClassArchives.recording(Layout.ofThisBuild().archives());
        try (TemporaryDirectory data = TemporaryDirectory.create("earlybird-prepare");
                EarlyBirdSystem system = EarlyBirdSystem.start(
                        SystemOptions.onFreePorts(data.path(), Optional.empty()),
                        Progress.SILENT,
                        archives)) {
            use(system);
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
}
