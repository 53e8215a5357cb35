package com.earlybird.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker that is its own controller, as a process of its own on 127.0.0.1. Prints {@code
 * ready} when it answers requests; SIGTERM shuts it down in order. An acknowledged record survives
 * kill -9: it is in the operating system's hands.
 *
 * <p>With the system property {@code broker.topics} it is ready when the contracts' topics exist.
 */
public final class EmbeddedKafka {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(60);
    private static final long POLL_MS = 50;

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
        awaitListening(port);
        String address = "127.0.0.1:" + port;
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) READY_TIMEOUT.toMillis());
        try (Admin admin = Admin.create(config)) {
            while (admin.describeCluster().nodes().get().isEmpty()) {
                pause();
            }
            if (Boolean.getBoolean("broker.topics")) {
                TopicCreation.createAll(admin, READY_TIMEOUT);
            }
            System.out.println(ServerProcess.READY);
        } catch (ExecutionException e) {
            System.err.println("the broker does not answer: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Asking by a client before that would only fill the log with complaints.
    private static void awaitListening(int port) {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}
