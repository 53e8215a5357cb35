package com.earlybird.runner.journey;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.deploy.Deploy;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.TemporaryDirectory;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real nginx with {@code deploy/gateway/nginx.conf.template}, before a running system. */
final class NginxProcess implements AutoCloseable {
    private final TemporaryDirectory run = TemporaryDirectory.create("earlybird-nginx");
    private final int port = Ports.free(1).get(0);
    private final Process process;

    /** The installed program; empty where there is none. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    NginxProcess(Path program, EarlyBirdSystem system, int loginsPerSecond) throws IOException {
        Path configuration = run.path().resolve("nginx.conf");
        Files.writeString(configuration, filledIn(system, loginsPerSecond));
        process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        run.path().toString(),
                        "-e",
                        "stderr",
                        "-c",
                        configuration.toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(run.path().resolve("nginx.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String filledIn(EarlyBirdSystem system, int loginsPerSecond) {
        Map<String, String> values = new HashMap<>();
        values.put("GATEWAY_LISTEN", "127.0.0.1:" + port);
        values.put("GATEWAY_SERVER_NAME", "_");
        values.put("GATEWAY_CORS_ORIGINS", "https://app\\.example\\.com");
        values.put("GATEWAY_RATE", "500");
        values.put("GATEWAY_LOGIN_RATE", String.valueOf(loginsPerSecond));
        values.put(
                "GATEWAY_TLS", Deploy.HOME.resolve("deploy/gateway/plain.conf").toString());
        values.put("GATEWAY_RUN", run.path().toString());
        for (ServiceName service : ServiceName.values()) {
            values.put(
                    service.name() + "_UPSTREAM",
                    system.options().addressesOf(service).get(0).getAuthority());
        }
        String text = Deploy.text("deploy/gateway/nginx.conf.template");
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx ended: " + log());
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(run.path().resolve("nginx.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.close();
    }
}
