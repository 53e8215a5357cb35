package com.earlybird.runner.system;

import com.earlybird.embedded.ChildMain;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the built parts are. */
public final class Layout {
    private final Path home;

    private Layout(Path home) {
        this.home = home;
    }

    /** That of this build: two steps above this module's classes or jar. */
    public static Layout ofThisBuild() {
        return new Layout(locationOf(Layout.class).getParent().getParent().getParent());
    }

    public Path home() {
        return home;
    }

    /**
     * Sees that every service is built.
     *
     * @throws StartRefusedException when one is not
     */
    void requireServices() {
        for (ServiceName service : ServiceName.values()) {
            Path jar = applicationOf(service).resolve("quarkus-run.jar");
            if (Files.notExists(jar)) {
                throw new StartRefusedException(service + " is not built: " + jar + " is missing.");
            }
        }
    }

    /** Where class archives are kept. */
    public Path archives() {
        return home.resolve("runner/target/archives");
    }

    /**
     * The classpath of a service's process. Flat, without Quarkus's own class loader, because only
     * then can its classes be archived; generated and changed classes come before the originals.
     */
    String classpathOf(ServiceName service) {
        Path app = applicationOf(service);
        List<Path> jars = new ArrayList<>();
        jars.add(locationOf(ChildMain.class));
        jars.add(app.resolve("quarkus/transformed-bytecode.jar"));
        jars.add(app.resolve("quarkus/generated-bytecode.jar"));
        Stream.of("app", "lib/boot", "lib/main")
                .map(app::resolve)
                .forEach(dir -> jars.addAll(in(dir)));
        return join(jars);
    }

    /** The classpath of the broker's and the store's process: this one's own. */
    String serverClasspath() {
        Path own = locationOf(Layout.class);
        if (Files.isDirectory(own)) {
            return System.getProperty("java.class.path");
        }
        return join(in(own.resolveSibling("lib")));
    }

    private Path applicationOf(ServiceName service) {
        return home.resolve(service.toString()).resolve("target/quarkus-app");
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String join(List<Path> jars) {
        return jars.stream()
                .filter(Files::exists)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
