package com.earlybird.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Answers like customer-service for customers that are not known here: everybody is active, but those
 * whose id ends in 9404 do not exist, and for 9500 it is out of order.
 */
public class CustomerServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/customers/", this::answer);
        server.start();
        return Map.of(
                "earlybird.customer-url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String body = """
                {"id": "%s", "name": "Asha", "area": "Baner", "status": "ACTIVE",
                 "user_id": "UR-0100", "a_newer_field": 1,
                 "addresses": [{"id": "AD-1", "is_default": true}, {"id": "AD-2", "is_default": false}]}
                """.formatted(id);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int status = id.endsWith("9404") ? 404 : id.endsWith("9500") ? 500 : 200;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
