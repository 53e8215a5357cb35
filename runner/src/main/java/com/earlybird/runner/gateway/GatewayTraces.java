package com.earlybird.runner.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway's part of each trace: it goes on with the caller's or begins one, and tells the
 * collector how long the whole request took (OTLP over HTTP, JSON). A collector that is away costs
 * spans and nothing else.
 */
final class GatewayTraces implements AutoCloseable {
    static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-(0[01])");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String STATE = "tracestate";
    private static final int FLUSH_MS = 1_000;
    private static final int TIMEOUT_MS = 5_000;
    private static final int MOST_WAITING = 2_000;
    private static final int KIND_SERVER = 2;
    private static final int STATUS_ERROR = 2;
    private static final int FIRST_FAULT = 500;

    private final Vertx vertx;
    private final HttpClient client;
    private final URI collector;
    private final long timer;
    private List<JsonObject> waiting = new ArrayList<>();

    GatewayTraces(Vertx vertx, HttpClient client, URI collector) {
        this.vertx = vertx;
        this.client = client;
        this.collector = collector;
        timer = vertx.setPeriodic(FLUSH_MS, tick -> flush());
    }

    /** Marks the request as part of a trace; its end ends the span. {@code route}: its prefix. */
    void begin(HttpServerRequest request, String route) {
        String given = request.getHeader(HEADER);
        Matcher parent = TRACEPARENT.matcher(given == null ? "" : given);
        boolean goesOn = parent.matches() && !parent.group(1).equals(NO_TRACE);
        if (goesOn && parent.group(3).equals("00")) {
            // The caller traces, and has decided that this one is not recorded.
            return;
        }
        String trace = goesOn ? parent.group(1) : randomId() + randomId();
        String span = randomId();
        request.headers().set(HEADER, "00-" + trace + "-" + span + "-01");
        if (!goesOn) {
            request.headers().remove(STATE);
        }
        JsonObject told = new JsonObject()
                .put("traceId", trace)
                .put("spanId", span)
                .put("name", request.method() + " " + route)
                .put("kind", KIND_SERVER)
                .put("startTimeUnixNano", nanos(Instant.now()));
        if (goesOn) {
            told.put("parentSpanId", parent.group(2));
        }
        request.response().endHandler(end -> end(told, request, route));
    }

    private void end(JsonObject span, HttpServerRequest request, String route) {
        int status = request.response().getStatusCode();
        span.put("endTimeUnixNano", nanos(Instant.now()))
                .put(
                        "attributes",
                        new JsonArray()
                                .add(text(
                                        "http.request.method", request.method().name()))
                                .add(text("http.route", route))
                                .add(attribute(
                                        "http.response.status_code",
                                        new JsonObject().put("intValue", String.valueOf(status)))));
        if (status >= FIRST_FAULT) {
            span.put("status", new JsonObject().put("code", STATUS_ERROR));
        }
        synchronized (this) {
            if (waiting.size() < MOST_WAITING) {
                waiting.add(span);
            }
        }
    }

    private void flush() {
        List<JsonObject> spans;
        synchronized (this) {
            spans = waiting;
            waiting = new ArrayList<>();
        }
        if (spans.isEmpty()) {
            return;
        }
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(collector + "/v1/traces")
                .setConnectTimeout(TIMEOUT_MS)
                .setIdleTimeout(TIMEOUT_MS)
                .putHeader("Content-Type", "application/json");
        client.request(target)
                .compose(request -> request.send(message(spans).toBuffer()))
                .compose(response -> response.body());
    }

    private static JsonObject message(List<JsonObject> spans) {
        JsonObject scope = new JsonObject()
                .put("scope", new JsonObject().put("name", "earlybird.gateway"))
                .put("spans", new JsonArray(spans));
        JsonObject resource = new JsonObject()
                .put("attributes", new JsonArray().add(text("service.name", "gateway")));
        return new JsonObject()
                .put(
                        "resourceSpans",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("resource", resource)
                                        .put("scopeSpans", new JsonArray().add(scope))));
    }

    private static JsonObject text(String key, String value) {
        return attribute(key, new JsonObject().put("stringValue", value));
    }

    private static JsonObject attribute(String key, JsonObject value) {
        return new JsonObject().put("key", key).put("value", value);
    }

    private static String nanos(Instant at) {
        return at.getEpochSecond() + "%09d".formatted(at.getNano());
    }

    // Of 64 bits, and not zero, which would be no id.
    private static String randomId() {
        long id = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(id == 0 ? 1 : id);
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
        flush();
    }
}
