package com.earlybird.billing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Keeps a port where a test may put other services; nobody answers there until one does. What
 * the service does by schedule, the tests do by themselves.
 */
public class BillingSurroundings implements QuarkusTestResourceLifecycleManager {
    static final String PORT = "earlybird.test.delivery-port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());
            System.setProperty(PORT, port);
            return Map.of(
                    "quarkus.rest-client.customer.url", "http://127.0.0.1:" + port,
                    "earlybird.service-account.login", "billing@example.com",
                    "earlybird.service-account.password", "a password of a test",
                    "earlybird.delivery-url", "http://127.0.0.1:" + port,
                    "earlybird.order-url", "http://127.0.0.1:" + port,
                    "earlybird.billing.resume-every", "1h",
                    "earlybird.billing.unposted-every", "1h",
                    "earlybird.billing.dunning-every", "1h",
                    "earlybird.billing.webhook-secret", "the-providers-secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
