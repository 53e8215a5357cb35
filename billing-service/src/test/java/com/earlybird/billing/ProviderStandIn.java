package com.earlybird.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Speaks the documented part of Razorpay's API: one payment link for each {@code reference_id}, the
 * settlement report of a day; and misbehaves as told.
 */
final class ProviderStandIn implements AutoCloseable {
    static final String SECRET = "the-key-s-secret";

    /** What may happen to a request to make a link. */
    enum Fault {
        /** It is carried out, and the answer never comes. */
        LOST_ANSWER,
        /** It is carried out, and the connection stays silent. */
        SILENT,
        /** It is not carried out. */
        UNAVAILABLE,
        /** It is refused. */
        REFUSED
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Map<String, JsonNode> links = new ConcurrentHashMap<>();
    final Map<String, List<Map<String, Object>>> settled = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final LinkedBlockingQueue<Fault> faults = new LinkedBlockingQueue<>();
    private final List<HttpExchange> silent = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ProviderStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/payment_links", this::links);
        server.createContext("/v1/settlements/recon/combined", this::recon);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void links(HttpExchange call) throws IOException {
        asked.add(call.getRequestMethod());
        if (!known(call)) {
            answer(call, 401, error("Authentication failed"));
            return;
        }
        if (call.getRequestMethod().equals("GET")) {
            String reference = call.getRequestURI().getQuery().replace("reference_id=", "");
            JsonNode link = links.get(reference);
            answer(call, 200, Map.of("payment_links", link == null ? List.of() : List.of(link)));
            return;
        }
        JsonNode wanted = MAPPER.readTree(call.getRequestBody());
        Fault fault = faults.poll();
        if (fault == Fault.UNAVAILABLE) {
            answer(call, 503, error("try later"));
        } else if (fault == Fault.REFUSED) {
            answer(call, 400, error("Amount is not allowed"));
        } else {
            make(call, wanted, fault);
        }
    }

    private void make(HttpExchange call, JsonNode wanted, Fault fault) throws IOException {
        String reference = wanted.path("reference_id").asText();
        Map<String, Object> link = Map.of(
                "id",
                "plink_" + reference,
                "amount",
                wanted.path("amount").asLong(),
                "currency",
                wanted.path("currency").asText(),
                "reference_id",
                reference,
                "notes",
                wanted.path("notes"),
                "status",
                "created",
                "short_url",
                "https://rzp.example/i/" + reference);
        boolean made = links.putIfAbsent(reference, MAPPER.valueToTree(link)) == null;
        if (fault == Fault.LOST_ANSWER) {
            call.close();
        } else if (fault == Fault.SILENT) {
            silent.add(call);
        } else if (made) {
            answer(call, 200, link);
        } else {
            answer(call, 400, error("payment link with given reference_id already exists"));
        }
    }

    private void recon(HttpExchange call) throws IOException {
        asked.add(call.getRequestURI().getQuery());
        if (!known(call)) {
            answer(call, 401, error("Authentication failed"));
            return;
        }
        Map<String, String> query = new ConcurrentHashMap<>();
        for (String one : call.getRequestURI().getQuery().split("&")) {
            query.put(one.split("=")[0], one.split("=")[1]);
        }
        String day = "%s-%02d-%02d"
                .formatted(
                        query.get("year"),
                        Integer.parseInt(query.get("month")),
                        Integer.parseInt(query.get("day")));
        List<Map<String, Object>> all = settled.getOrDefault(day, new ArrayList<>());
        int from = Math.min(all.size(), Integer.parseInt(query.get("skip")));
        int to = Math.min(all.size(), from + Integer.parseInt(query.get("count")));
        answer(
                call,
                200,
                Map.of("entity", "collection", "count", to - from, "items", all.subList(from, to)));
    }

    private static boolean known(HttpExchange call) {
        String wanted = "Basic "
                + Base64.getEncoder().encodeToString(("rzp_test_key:" + SECRET).getBytes(UTF_8));
        return wanted.equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, Object> error(String description) {
        return Map.of("error", Map.of("code", "BAD_REQUEST_ERROR", "description", description));
    }

    private static void answer(HttpExchange call, int status, Object body) {
        try (call) {
            byte[] json = MAPPER.writeValueAsBytes(body);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, json.length);
            call.getResponseBody().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        silent.forEach(HttpExchange::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
