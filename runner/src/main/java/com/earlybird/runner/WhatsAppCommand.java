package com.earlybird.runner;

import com.earlybird.runner.system.VertxInstance;
import com.earlybird.runner.whatsapp.WhatsAppOptions;
import com.earlybird.runner.whatsapp.WhatsAppStandIn;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./earlybird whatsapp}: the WhatsApp stand-in alone, for services that run elsewhere. */
@Command(
        name = "whatsapp",
        description = {
            "Run the WhatsApp stand-in alone, until Ctrl-C.",
            "Its secrets come from EARLYBIRD_WHATSAPP_TOKEN and EARLYBIRD_WHATSAPP_APP_SECRET."
        })
final class WhatsAppCommand implements Callable<Integer> {
    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address it listens on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Its port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--phone-number-id",
            defaultValue = "100000000000001",
            description = "The business's number (default: ${DEFAULT-VALUE}).")
    private String phoneNumberId;

    @Option(
            names = "--webhook",
            defaultValue = "http://127.0.0.1:8080/api/webhooks/whatsapp",
            description = "Where statuses are reported (default: ${DEFAULT-VALUE}).")
    private URI webhook;

    @Override
    public Integer call() throws InterruptedException {
        Vertx vertx = VertxInstance.create();
        WhatsAppStandIn standIn = new WhatsAppStandIn(
                vertx,
                new WhatsAppOptions(
                        host,
                        port,
                        phoneNumberId,
                        secret("EARLYBIRD_WHATSAPP_TOKEN"),
                        secret("EARLYBIRD_WHATSAPP_APP_SECRET"),
                        webhook));
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close, "stop"));
        standIn.listen().join();
        System.out.println("The WhatsApp stand-in listens on " + host + ":" + port);
        Thread.currentThread().join();
        return 0;
    }

    private static String secret(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set");
        }
        return value;
    }
}
