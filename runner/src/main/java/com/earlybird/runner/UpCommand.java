package com.earlybird.runner;

import com.earlybird.runner.system.AdminLogin;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.Size;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.Tls;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./earlybird up}: starts the whole system and runs until it is told to stop. */
@Command(
        name = "up",
        description = "Start everything on this machine and run until Ctrl-C.",
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Of the gateway (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--service-ports-from",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "The first of five for the services (default: ${DEFAULT-VALUE}).")
    private int servicePortsFrom;

    @Option(
            names = "--whatsapp-port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Of the WhatsApp stand-in and its page (default: ${DEFAULT-VALUE}).")
    private int whatsappPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description =
                    "Of the broker, which takes the next one too (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--mongo-port",
            paramLabel = "PORT",
            defaultValue = "27017",
            description = "Of the store (default: ${DEFAULT-VALUE}).")
    private int mongoPort;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "Processes of each service, behind the gateway (default: ${DEFAULT-VALUE}).",
                "Each further five take the next five service ports."
            })
    private int instances;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "SMALL",
            description = "${COMPLETION-CANDIDATES}: how much of the machine it takes (default:"
                    + " ${DEFAULT-VALUE}).")
    private Size size;

    @Option(
            names = "--tls-port",
            paramLabel = "PORT",
            description = {
                "A second door of the gateway, with TLS, for other machines (default: none).",
                "Needs --certificate and --key, PEM files."
            })
    private Integer tlsPort;

    @Option(names = "--certificate", paramLabel = "FILE", hidden = true)
    private Path certificate;

    @Option(names = "--key", paramLabel = "FILE", hidden = true)
    private Path key;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description =
                    "Run on a business clock that shows this now, 2026-01-01T00:00:00Z, and can be"
                            + " moved forward.")
    private Instant clock;

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console();
        EarlyBirdSystem system = EarlyBirdSystem.start(options(), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system, console), "stop"));
        console.ready(readyLine(system));
        Thread.currentThread().join();
        return 0;
    }

    private static void end(EarlyBirdSystem system, Console console) {
        console.say("stopping");
        system.close();
        console.say("stopped");
    }

    private SystemOptions options() {
        if (instances < 1) {
            throw new IllegalArgumentException("--instances is at least 1");
        }
        List<Integer> servicePorts = IntStream.range(0, instances * ServiceName.values().length)
                .mapToObj(i -> servicePortsFrom + i)
                .toList();
        return new SystemOptions(
                data.directory(),
                port,
                servicePorts,
                kafkaPort,
                kafkaPort + 1,
                mongoPort,
                whatsappPort,
                Optional.ofNullable(clock),
                size,
                Extras.of(tls(), System.getenv()));
    }

    private Optional<Tls> tls() {
        boolean none = tlsPort == null && certificate == null && key == null;
        if (!none && (tlsPort == null || certificate == null || key == null)) {
            throw new IllegalArgumentException(
                    "--tls-port, --certificate and --key are given together");
        }
        return none ? Optional.empty() : Optional.of(new Tls(tlsPort, certificate, key));
    }

    private static String readyLine(EarlyBirdSystem system) {
        return "EarlyBird is ready at "
                + system.options().gatewayUrl()
                + ", messages at "
                + system.options().whatsappUrl()
                + ", "
                + describe(system.admin());
    }

    private static String describe(AdminLogin admin) {
        return admin.madeUpNow()
                ? "admin " + admin.login() + " password " + admin.password().orElseThrow()
                : "admin " + admin.login();
    }
}
