package com.earlybird.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Meta's side of the WhatsApp Cloud API, as documented, on a free port. Tests run under another class
 * loader and talk to it over HTTP: {@code POST /script/{to}} lines up faults like {@code 500} or
 * {@code 400:131026} or {@code drop}; {@code GET /received/{to}} lists what arrived.
 */
public class FakeCloudApi implements QuarkusTestResourceLifecycleManager {
    static final String URL = "earlybird.testing.whatsapp";
    static final String TOKEN = "a-token";
    static final String PHONE_NUMBER_ID = "106540352242922";
    static final String APP_SECRET = "an-app-secret";
    static final String VERIFY_TOKEN = "a-verify-token";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Queue<String>> scripts = new ConcurrentHashMap<>();
    private final Map<String, Queue<JsonNode>> received = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private HttpServer server;
    private ExecutorService threads;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/v21.0/" + PHONE_NUMBER_ID + "/messages", this::message);
        server.createContext("/script/", this::script);
        server.createContext("/received/", this::list);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(URL, url);
        return Map.of(
                "earlybird.whatsapp.url", url,
                "earlybird.whatsapp.token", TOKEN,
                "earlybird.whatsapp.phone-number-id", PHONE_NUMBER_ID,
                "earlybird.whatsapp.app-secret", APP_SECRET,
                "earlybird.whatsapp.verify-token", VERIFY_TOKEN,
                "earlybird.sending.sweep-every", "1s");
    }

    private void message(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody());
        String to = body.path("to").asText();
        received.computeIfAbsent(to, t -> new ConcurrentLinkedQueue<>()).add(body);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            fault(exchange, 401, 190);
            return;
        }
        String next = scripts.getOrDefault(to, new ArrayDeque<>()).poll();
        if (next == null) {
            accept(exchange, to);
        } else if (next.equals("drop")) {
            exchange.close();
        } else {
            String[] parts = (next + ":0").split(":");
            fault(exchange, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    private void accept(HttpExchange exchange, String to) throws IOException {
        ObjectNode answer = json.createObjectNode().put("messaging_product", "whatsapp");
        answer.putArray("contacts").addObject().put("input", to).put("wa_id", to);
        answer.putArray("messages")
                .addObject()
                .put("id", "wamid." + ids.incrementAndGet())
                .put("message_status", "accepted");
        answer(exchange, 200, answer);
    }

    private void fault(HttpExchange exchange, int status, int code) throws IOException {
        ObjectNode answer = json.createObjectNode();
        ObjectNode error = answer.putObject("error")
                .put("message", "(#" + code + ") A fault")
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "Az8or2yhqkZfEZ");
        error.putObject("error_data")
                .put("messaging_product", "whatsapp")
                .put("details", "As the test wanted it");
        answer(exchange, status, answer);
    }

    private void script(HttpExchange exchange) throws IOException {
        Queue<String> script = new ConcurrentLinkedQueue<>();
        for (JsonNode next : json.readTree(exchange.getRequestBody())) {
            script.add(next.asText());
        }
        scripts.put(last(exchange), script);
        answer(exchange, 200, json.createObjectNode());
    }

    private void list(HttpExchange exchange) throws IOException {
        ArrayNode all = json.createArrayNode();
        received.getOrDefault(last(exchange), new ArrayDeque<>()).forEach(all::add);
        answer(exchange, 200, all);
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
