package com.earlybird.runner.system;

import com.earlybird.embedded.ChildProcess;
import com.earlybird.embedded.JavaCommand;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the services are started: their JVMs, their environment, and when they are ready. */
final class ServiceProcesses {
    private static final String MAIN = "io.quarkus.runner.GeneratedMain";
    private static final int PROBE_TIMEOUT_MS = 1_000;
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+ExitOnOutOfMemoryError");

    private final SystemOptions options;
    private final Secrets secrets;
    private final AdminLogin admin;
    private final ClockOffset clock;
    private final Layout layout;
    private final ClassArchives archives;

    ServiceProcesses(
            SystemOptions options,
            Secrets secrets,
            AdminLogin admin,
            ClockOffset clock,
            Layout layout,
            ClassArchives archives) {
        this.options = options;
        this.secrets = secrets;
        this.admin = admin;
        this.clock = clock;
        this.layout = layout;
        this.archives = archives;
    }

    ChildProcess of(Instance instance) {
        ServiceName service = instance.service();
        Path log = options.data().resolve("logs").resolve(instance.name() + ".log");
        String classpath = layout.classpathOf(service);
        List<String> jvm = new ArrayList<>(JVM);
        jvm.addAll(options.size().of(service));
        jvm.addAll(archives.optionsFor(service.toString(), classpath));
        // Made anew at each start: the clock may have been moved in between.
        return new ChildProcess(instance.name(), () -> command(instance, jvm, classpath), log);
    }

    /**
     * Messages wait, money does not: where the machine may be full of work, who tells of a delivery
     * leaves it to its bill. A small system has no such work, and would only start later.
     */
    private JavaCommand command(Instance instance, List<String> jvm, String classpath) {
        JavaCommand command =
                new JavaCommand(jvm, classpath, MAIN, List.of(), environment(instance));
        boolean givesWay =
                instance.service() == ServiceName.NOTIFICATION && options.size() == Size.LARGE;
        return givesWay ? command.givingWay() : command;
    }

    ChildProcess.Readiness readinessOf(Instance instance) {
        URI probe = URI.create(instance.url() + "/q/health/ready");
        return () -> answersOk(probe);
    }

    private Map<String, String> environment(Instance instance) {
        Map<String, String> values = new HashMap<>();
        values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        values.put("QUARKUS_HTTP_PORT", String.valueOf(instance.port()));
        values.put(
                "QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + options.mongoPort());
        values.put("KAFKA_BOOTSTRAP_SERVERS", options.kafkaAddress());
        for (ServiceName other : ServiceName.values()) {
            values.put(other.urlVariable(), options.urlOf(other));
        }
        values.put(
                "EARLYBIRD_PUBLIC_URL",
                System.getenv().getOrDefault("EARLYBIRD_PUBLIC_URL", options.gatewayUrl()));
        options.extras()
                .traces()
                .ifPresent(collector -> values.put(Extras.TRACES, collector.toString()));
        clock.current()
                .ifPresent(offset -> values.put("EARLYBIRD_CLOCK_OFFSET", offset.toString()));
        switch (instance.service()) {
            case CUSTOMER -> {
                putAdmin(values);
                putServiceAccount(values);
            }
            case BILLING -> {
                values.put("EARLYBIRD_BILLING_WEBHOOK_SECRET", secrets.paymentWebhookSecret());
                putServiceAccount(values);
            }
            case NOTIFICATION -> putWhatsApp(values);
            default -> {
                // Nothing of its own.
            }
        }
        return values;
    }

    private void putAdmin(Map<String, String> values) {
        values.put(
                "EARLYBIRD_SIGNING_KEY",
                secrets.signingKeyFile().toAbsolutePath().toString());
        values.put("EARLYBIRD_ADMIN_LOGIN", admin.login());
        admin.password().ifPresent(word -> values.put("EARLYBIRD_ADMIN_PASSWORD", word));
    }

    // In whose name billing asks the others by night.
    private void putServiceAccount(Map<String, String> values) {
        values.put("EARLYBIRD_SERVICE_ACCOUNT_LOGIN", "services@earlybird.example");
        values.put("EARLYBIRD_SERVICE_ACCOUNT_PASSWORD", secrets.serviceSecret());
    }

    private void putWhatsApp(Map<String, String> values) {
        values.put("EARLYBIRD_WHATSAPP_URL", options.whatsappUrl());
        values.put("EARLYBIRD_WHATSAPP_TOKEN", secrets.whatsappToken());
        values.put("EARLYBIRD_WHATSAPP_PHONE_NUMBER_ID", EarlyBirdSystem.PHONE_NUMBER_ID);
        values.put("EARLYBIRD_WHATSAPP_APP_SECRET", secrets.whatsappAppSecret());
        values.put("EARLYBIRD_WHATSAPP_VERIFY_TOKEN", secrets.whatsappVerifyToken());
    }

    private static boolean answersOk(URI probe) {
        try {
            HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
            connection.setConnectTimeout(PROBE_TIMEOUT_MS);
            connection.setReadTimeout(PROBE_TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
