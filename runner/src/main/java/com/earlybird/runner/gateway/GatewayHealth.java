package com.earlybird.runner.gateway;

import com.earlybird.runner.system.ServiceName;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gateway's own health: alive while it answers, ready when all services are. */
final class GatewayHealth {
    private static final int PROBE_TIMEOUT_MS = 2_000;

    private final HttpClient client;
    private final Map<ServiceName, List<URI>> services;

    GatewayHealth(HttpClient client, Map<ServiceName, List<URI>> services) {
        this.client = client;
        this.services = new TreeMap<>(services);
    }

    /** Answers {@code /q/health}, {@code /live}, {@code /started} and {@code /ready}. */
    void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/q/health/live", "/q/health/started" -> send(request, new JsonArray(), true);
            case "/q/health", "/q/health/ready" -> answerReady(request);
            default -> ProblemAnswer.unknownPath().send(request);
        }
    }

    private void answerReady(HttpServerRequest request) {
        List<Future<JsonObject>> checks = services.entrySet().stream()
                .map(one -> check(one.getKey(), one.getValue()))
                .toList();
        Future.all(checks).onSuccess(all -> {
            List<JsonObject> results = all.list();
            boolean up = results.stream().allMatch(r -> r.getString("status").equals("UP"));
            send(request, new JsonArray(results), up);
        });
    }

    // One process of a service is enough for its users.
    private Future<JsonObject> check(ServiceName service, List<URI> addresses) {
        List<Future<Boolean>> probes = addresses.stream().map(this::isReady).toList();
        return Future.all(probes)
                .map(all -> all.<Boolean>list().contains(true))
                .map(up -> new JsonObject()
                        .put("name", service.toString())
                        .put("status", up ? "UP" : "DOWN"));
    }

    private Future<Boolean> isReady(URI address) {
        RequestOptions probe = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI("/q/health/ready")
                .setConnectTimeout(PROBE_TIMEOUT_MS)
                .setIdleTimeout(PROBE_TIMEOUT_MS);
        return client.request(probe)
                .compose(io.vertx.core.http.HttpClientRequest::send)
                .compose(response -> response.body().map(body -> response.statusCode() == 200))
                .otherwise(false);
    }

    private static void send(HttpServerRequest request, JsonArray checks, boolean up) {
        JsonObject body = new JsonObject().put("status", up ? "UP" : "DOWN").put("checks", checks);
        request.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
