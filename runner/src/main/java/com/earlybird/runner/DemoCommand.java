package com.earlybird.runner;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.demo.Demo;
import com.earlybird.runner.system.AdminLogin;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./earlybird demo}: a month of a street. */
@Command(
        name = "demo",
        description = {
            "Play a month of a street through the public API, and show that it adds up.",
            "On the system that runs on the data directory, if it runs on a business clock (up"
                    + " --clock); else on one of its own, which goes away afterwards."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Instant EVE = Instant.parse("2025-12-30T03:30:00Z");

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        Optional<SystemState> running = SystemState.read(data.directory());
        return running.isPresent() ? playOn(running.get()) : playOnOwn();
    }

    private int playOn(SystemState running) {
        AdminLogin admin = AdminLogin.kept(data.directory(), System.getenv());
        return play(running.gateway(), admin);
    }

    private int playOnOwn() throws IOException {
        Path directory = Files.createTempDirectory("earlybird-demo");
        Console console = new Console();
        console.say("starting a system for the demo");
        try (EarlyBirdSystem own = EarlyBirdSystem.start(
                SystemOptions.onFreePorts(directory, Optional.of(EVE)), console)) {
            return play(own.options().gatewayUrl(), own.admin());
        } finally {
            delete(directory);
        }
    }

    private static int play(String gateway, AdminLogin admin) {
        String password = admin.password()
                .orElseThrow(() -> new IllegalStateException("the password of " + admin.login()
                        + " is not kept here:" + " set EARLYBIRD_ADMIN_PASSWORD"));
        Api api = Api.at(URI.create(gateway)).login(admin.login(), password);
        return new Demo(api, System.out).play() ? 0 : 1;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
