package com.earlybird.runner.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces on this machine: OTLP over HTTP, in protobuf and in JSON. */
public final class FakeCollector implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final List<Told> all = new CopyOnWriteArrayList<>();

    /** A span that was told of; {@code text} is all of it, as it came. */
    public record Told(
            String service, String trace, String span, String parent, String name, String text) {}

    public FakeCollector() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Told> ofTrace(String trace) {
        return all.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    public List<Told> all() {
        return List.copyOf(all);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            if ("application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                takeJson(MAPPER.readTree(body));
            } else {
                ExportTraceServiceRequest.parseFrom(body)
                        .getResourceSpansList()
                        .forEach(this::takeProtobuf);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void takeProtobuf(ResourceSpans ofService) {
        String service = ofService.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        for (ScopeSpans scope : ofService.getScopeSpansList()) {
            for (Span span : scope.getSpansList()) {
                all.add(new Told(
                        service,
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        span.getName(),
                        span.toString()));
            }
        }
    }

    private void takeJson(JsonNode message) {
        for (JsonNode ofService : message.get("resourceSpans")) {
            String service =
                    ofService.at("/resource/attributes/0/value/stringValue").asText();
            for (JsonNode scope : ofService.get("scopeSpans")) {
                for (JsonNode span : scope.get("spans")) {
                    all.add(new Told(
                            service,
                            span.path("traceId").asText(),
                            span.path("spanId").asText(),
                            span.path("parentSpanId").asText(),
                            span.path("name").asText(),
                            span.toString()));
                }
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
