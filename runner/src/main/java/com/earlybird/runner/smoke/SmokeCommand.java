package com.earlybird.runner.smoke;

import com.earlybird.runner.DataOption;
import com.earlybird.runner.system.AdminLogin;
import com.earlybird.runner.system.StartRefusedException;
import com.earlybird.runner.system.SystemState;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./earlybird smoke}: whether an installation can do what it is for. */
@Command(
        name = "smoke",
        description = {
            "Try every capability of an installation, one line for each; fails if one does.",
            "Reads only, unless --write is given. The login's password is taken from the variable"
                    + " EARLYBIRD_ADMIN_PASSWORD, or from the data directory of a local system;"
                    + " without one, only what needs no login is tried."
        })
public final class SmokeCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Of its gateway (default: the local system's).")
    private URI url;

    @Option(
            names = "--login",
            paramLabel = "LOGIN",
            description =
                    "Of an administrator (default: EARLYBIRD_ADMIN_LOGIN, or the local one's).")
    private String login;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The business date there (default: today in India).")
    private LocalDate today;

    @Option(
            names = "--write",
            description = "Also creates a customer and an order, and calls both off again.")
    private boolean write;

    @Override
    public Integer call() {
        return Smoke.run(gateway(), credentials(), today(), write, System.out) ? 0 : 1;
    }

    private LocalDate today() {
        return today != null ? today : LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }

    private URI gateway() {
        return url != null ? url : URI.create(data.runningSystem().gateway());
    }

    private Optional<Smoke.Credentials> credentials() {
        String password = System.getenv("EARLYBIRD_ADMIN_PASSWORD");
        String given = login != null ? login : System.getenv("EARLYBIRD_ADMIN_LOGIN");
        if (password != null && given != null) {
            return Optional.of(new Smoke.Credentials(given, password));
        }
        boolean local = SystemState.read(data.directory())
                .filter(running -> URI.create(running.gateway()).equals(gateway()))
                .isPresent();
        return local ? kept() : Optional.empty();
    }

    private Optional<Smoke.Credentials> kept() {
        try {
            AdminLogin admin = AdminLogin.kept(data.directory(), System.getenv());
            return admin.password().map(password -> new Smoke.Credentials(admin.login(), password));
        } catch (StartRefusedException none) {
            return Optional.empty();
        }
    }
}
