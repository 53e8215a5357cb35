package com.earlybird.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A broker with every topic and an empty store, on free ports and in a directory that goes away
 * with them: what a test needs.
 */
public final class Servers implements AutoCloseable {
    private static final Duration TOPICS_TIMEOUT = Duration.ofSeconds(30);

    private final Path directory;
    private final ServerProcess kafka;
    private final ServerProcess mongo;

    private Servers(Path directory, ServerProcess kafka, ServerProcess mongo) {
        this.directory = directory;
        this.kafka = kafka;
        this.mongo = mongo;
    }

    /** Starts both side by side, creates the topics and returns when both can be used. */
    public static Servers start() {
        Path directory = temporaryDirectory();
        List<Integer> ports = Ports.free(3);
        String classpath = System.getProperty("java.class.path");
        ServerProcess kafka = ServerProcess.kafka(
                directory.resolve("kafka"),
                ports.get(0),
                ports.get(1),
                directory.resolve("kafka.log"),
                classpath,
                List.of());
        ServerProcess mongo = ServerProcess.mongo(
                directory.resolve("mongo"),
                ports.get(2),
                directory.resolve("mongo.log"),
                classpath,
                // What a test writes need not outlive a power cut.
                List.of("-Dstore.sync=false"));
        Servers servers = new Servers(directory, kafka, mongo);
        try {
            servers.startBoth();
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public ServerProcess kafka() {
        return kafka;
    }

    public ServerProcess mongo() {
        return mongo;
    }

    @Override
    public void close() {
        // A test's data is not worth an orderly end.
        mongo.kill();
        kafka.kill();
        delete(directory);
    }

    private void startBoth() {
        kafka.start();
        mongo.start();
        mongo.awaitReady();
        kafka.awaitReady();
        TopicCreation.createAll(kafka.address(), TOPICS_TIMEOUT);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("earlybird-servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
