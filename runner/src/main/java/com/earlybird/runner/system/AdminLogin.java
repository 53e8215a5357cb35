package com.earlybird.runner.system;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The first administrator's login, settled at the first start: from {@code EARLYBIRD_ADMIN_LOGIN}
 * and {@code EARLYBIRD_ADMIN_PASSWORD}, or made up. A made-up password is kept in a file that only
 * this user can read; a given one is not kept anywhere.
 *
 * @param password empty when it was given at an earlier start
 * @param madeUpNow whether this start made it up, so that it has to be shown once
 */
public record AdminLogin(String login, Optional<String> password, boolean madeUpNow) {
    private static final String FILE = "admin.properties";
    private static final String DEFAULT_LOGIN = "admin@earlybird.example";
    private static final int PASSWORD_BYTES = 12;

    static AdminLogin in(Path directory, Map<String, String> environment) {
        Path file = directory.resolve(FILE);
        Optional<String> given = Optional.ofNullable(environment.get("EARLYBIRD_ADMIN_PASSWORD"));
        if (Files.exists(file)) {
            Properties kept = read(file);
            Optional<String> password =
                    given.or(() -> Optional.ofNullable(kept.getProperty("password")));
            String login =
                    environment.getOrDefault("EARLYBIRD_ADMIN_LOGIN", kept.getProperty("login"));
            return new AdminLogin(login, password, false);
        }
        String login = environment.getOrDefault("EARLYBIRD_ADMIN_LOGIN", DEFAULT_LOGIN);
        if (given.isPresent()) {
            PrivateFiles.create(file, "login=" + login + "\n");
            return new AdminLogin(login, given, false);
        }
        String password = Secrets.random(PASSWORD_BYTES);
        PrivateFiles.create(file, "login=" + login + "\npassword=" + password + "\n");
        return new AdminLogin(login, Optional.of(password), true);
    }

    /**
     * The login of the system that lives on this data directory.
     *
     * @throws StartRefusedException when none was ever started there
     */
    public static AdminLogin kept(Path data, Map<String, String> environment) {
        Path directory = data.resolve(Secrets.DIRECTORY);
        if (Files.notExists(directory.resolve(FILE))) {
            throw new StartRefusedException("No EarlyBird was ever started on " + data + ".");
        }
        return in(directory, environment);
    }

    private static Properties read(Path file) {
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(PrivateFiles.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }
}
