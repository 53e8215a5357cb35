package com.earlybird.runner;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.demo.Demo;
import com.earlybird.runner.system.AdminLogin;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.SystemState;
import com.earlybird.runner.system.TemporaryDirectory;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    public Integer call() {
        Optional<SystemState> running = SystemState.read(data.directory());
        return running.isPresent() ? playOn(running.get()) : playOnOwn();
    }

    private int playOn(SystemState running) {
        AdminLogin admin = AdminLogin.kept(data.directory(), System.getenv());
        return play(running.gateway(), admin);
    }

    private int playOnOwn() {
        Console console = new Console();
        console.say("starting a system for the demo");
        try (TemporaryDirectory directory = TemporaryDirectory.create("earlybird-demo");
                EarlyBirdSystem own = EarlyBirdSystem.start(
                        SystemOptions.onFreePorts(directory.path(), Optional.of(EVE)), console)) {
            return play(own.options().gatewayUrl(), own.admin());
        }
    }

    private static int play(String gateway, AdminLogin admin) {
        String password = admin.password()
                .orElseThrow(() -> new IllegalStateException("the password of " + admin.login()
                        + " is not kept here:" + " set EARLYBIRD_ADMIN_PASSWORD"));
        Api api = Api.at(URI.create(gateway)).login(admin.login(), password);
        return new Demo(api, System.out).play() ? 0 : 1;
    }
}
