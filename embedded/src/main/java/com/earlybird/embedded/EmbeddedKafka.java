package com.earlybird.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker that is its own controller, as a process of its own on 127.0.0.1. Prints {@code
 * ready} when it answers requests; SIGTERM shuts it down in order. An acknowledged record survives
 * kill -9: it is in the operating system's hands.
 */
public final class EmbeddedKafka {
    private static final int READY_TIMEOUT_MS = 60_000;
    private static final int RECONNECT_MS = 20;

    private EmbeddedKafka() {}

    /**
     * @param args the data directory, formatted when new, the port and the controller's port
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        int port = Integer.parseInt(args[1]);
        Properties settings = KafkaSettings.of(directory, port, Integer.parseInt(args[2]));
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        if (Files.notExists(directory.resolve("meta.properties"))) {
            format(file);
        }
        Thread ready = new Thread(() -> sayWhenReady(port), "ready-watch");
        ready.setDaemon(true);
        ready.start();
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path settings) {
        String cluster = Uuid.randomUuid().toString();
        String[] arguments = {"format", "--cluster-id", cluster, "--config", settings.toString()};
        if (StorageTool.execute(arguments, new PrintStream(System.err, true)) != 0) {
            throw new IllegalStateException("cannot format the broker's directory");
        }
    }

    // A broker that a client can see has registered, caught up and opened its port.
    private static void sayWhenReady(int port) {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, READY_TIMEOUT_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MS);
        try (Admin admin = Admin.create(config)) {
            while (admin.describeCluster().nodes().get().isEmpty()) {
                Thread.onSpinWait();
            }
            System.out.println(ServerProcess.READY);
        } catch (ExecutionException e) {
            System.err.println("the broker does not answer: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
