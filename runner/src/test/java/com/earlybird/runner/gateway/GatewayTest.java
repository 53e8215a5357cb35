package com.earlybird.runner.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.system.ClockOffsets;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.VertxInstance;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GatewayTest {
    private static final int MAX_BODY_BYTES = 200_000;

    @TempDir
    Path data;

    private final Vertx vertx = VertxInstance.create();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FakeService orders;
    private Gateway gateway;
    private String base;

    @BeforeEach
    void start() {
        orders = new FakeService(vertx);
        start(Optional.empty());
    }

    @AfterEach
    void stop() {
        gateway.close();
        orders.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_request_arrives_as_it_was_sent_and_so_does_the_answer() throws Exception {
        orders.answers(request -> request.body().onSuccess(body -> request.response()
                .setStatusCode(201)
                .putHeader("ETag", "\"7\"")
                .end(request.method()
                        + " "
                        + request.uri()
                        + " "
                        + request.getHeader("If-Match")
                        + " "
                        + body)));

        HttpResponse<String> answer = send(request("/api/orders?x=%20y&x=2")
                .header("If-Match", "\"6\"")
                .method("PATCH", BodyPublishers.ofString("{\"a\":1}")));

        assertEquals(201, answer.statusCode());
        assertEquals("\"7\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals("PATCH /api/orders?x=%20y&x=2 \"6\" {\"a\":1}", answer.body());
    }

    @Test
    void the_service_learns_whom_it_serves_and_no_hop_by_hop_header() throws Exception {
        orders.answers(request -> request.response()
                .putHeader("Keep-Alive", "timeout=7")
                .end(Stream.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "TE")
                        .map(request::getHeader)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "))));

        HttpResponse<String> answer = send(
                request("/api/orders").header("X-Forwarded-For", "10.1.1.1").header("TE", "x"));

        String host = base.substring("http://".length());
        assertEquals("10.1.1.1, 127.0.0.1 http " + host + " null", answer.body());
        assertTrue(answer.headers().firstValue("Keep-Alive").isEmpty());
    }

    @Test
    void a_correlation_id_is_passed_on_and_given_back() throws Exception {
        orders.answers(r -> {
            String id = r.getHeader("X-Correlation-Id");
            r.response().putHeader("X-Correlation-Id", id).end(id);
        });

        HttpResponse<String> given =
                send(request("/api/orders").header("X-Correlation-Id", "abc-1"));
        HttpResponse<String> byOtherName =
                send(request("/api/orders").header("X-Request-Id", "abc-2"));
        HttpResponse<String> made = send(request("/api/orders"));
        HttpResponse<String> unfit =
                send(request("/api/orders").header("X-Correlation-Id", "no {blanks}"));

        assertEquals("abc-1", given.body());
        assertEquals("abc-1", correlationOf(given));
        assertEquals("abc-2", byOtherName.body());
        assertEquals(36, made.body().length());
        assertEquals(made.body(), correlationOf(made));
        assertEquals(36, unfit.body().length());
    }

    @Test
    void events_arrive_one_by_one_as_they_are_sent() throws Exception {
        BlockingQueue<HttpServerResponse> streams = new LinkedBlockingQueue<>();
        orders.answers(request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader("Content-Type", "text/event-stream");
            response.write("data: 1\n\n");
            streams.add(response);
        });

        HttpResponse<InputStream> answer =
                http.send(request("/api/orders/live").build(), BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body()));

        assertEquals("data: 1", lines.readLine());
        // The second is sent only after the first was read, so nothing can have held it back.
        HttpServerResponse stream = streams.poll(10, TimeUnit.SECONDS);
        lines.readLine();
        stream.write("data: 2\n\n");
        assertEquals("data: 2", lines.readLine());
        stream.end();
    }

    @Test
    void a_body_of_unknown_length_streams_through() throws Exception {
        orders.answers(r -> r.body().onSuccess(b -> r.response().end("" + b.length())));

        HttpResponse<String> answer = send(request("/api/orders").POST(stream(MAX_BODY_BYTES)));

        assertEquals(String.valueOf(MAX_BODY_BYTES), answer.body());
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_announced_or_not() throws Exception {
        orders.answers(r -> r.body().onSuccess(b -> r.response().end("" + b.length())));

        HttpResponse<String> streamed =
                send(request("/api/orders").POST(stream(MAX_BODY_BYTES + 1)));
        HttpResponse<String> announced = send(request("/api/orders")
                .POST(BodyPublishers.ofByteArray(new byte[MAX_BODY_BYTES + 1])));

        isProblem(streamed, 413, "body-too-large");
        isProblem(announced, 413, "body-too-large");
    }

    @Test
    void a_path_that_is_nobodys_is_not_found() throws Exception {
        isProblem(send(request("/api/nowhere")), 404, "not-found");
        isProblem(send(request("/api/clock")), 404, "not-found");
    }

    @Test
    void a_service_that_is_away_is_said_and_its_return_is_seen() throws Exception {
        isProblem(send(request("/api/billing/bills")), 503, "service-away");

        orders.answers(request -> request.connection().close());
        isProblem(send(request("/api/orders")), 503, "service-away");

        orders.answers(request -> request.response().end("back"));
        assertEquals("back", send(request("/api/orders")).body());
    }

    @Test
    void a_service_that_says_nothing_is_not_waited_for_for_ever() throws Exception {
        restartWithSilence(Duration.ofSeconds(1));
        orders.answers(request -> {});

        isProblem(send(request("/api/orders")), 504, "service-late");
    }

    @Test
    void ready_names_the_services_that_are_not() throws Exception {
        HttpResponse<String> ready = send(request("/q/health/ready"));

        assertEquals(503, ready.statusCode());
        JsonObject checks = new JsonObject(ready.body());
        Map<String, String> byName = checks.getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(c -> c.getString("name"), c -> c.getString("status")));
        assertEquals("UP", byName.get("order-service"));
        assertEquals("DOWN", byName.get("billing-service"));
        assertEquals(200, send(request("/q/health/live")).statusCode());
    }

    @Test
    void the_clock_moves_in_every_service_and_is_remembered() throws Exception {
        Instant now = Instant.parse("2026-01-31T00:00:00Z");
        ClockOffsets clock = restartWithClock(orders.address());
        BlockingQueue<String> moved = new LinkedBlockingQueue<>();
        orders.answers(r -> r.body().onSuccess(body -> {
            moved.add(r.getHeader("Authorization") + body);
            r.response().end(body);
        }));

        HttpResponse<String> answer = send(moveTo(now).header("Authorization", "Bearer t"));

        assertEquals(200, answer.statusCode());
        assertEquals(now, new JsonObject(answer.body()).getInstant("now"));
        assertEquals(ServiceName.values().length, moved.size());
        assertTrue(moved.stream().allMatch(one -> one.startsWith("Bearer t{")));
        assertTrue(clock.shows(now, Duration.ofSeconds(30)));
    }

    @Test
    void a_refusal_to_move_the_clock_is_the_answer() throws Exception {
        ClockOffsets clock = restartWithClock(orders.address());
        orders.answers(r -> r.response().setStatusCode(403).end("{\"status\":403}"));

        HttpResponse<String> answer = send(moveTo(Instant.parse("2026-01-31T00:00:00Z")));

        assertEquals(403, answer.statusCode());
        assertFalse(clock.shows(Instant.parse("2026-01-31T00:00:00Z"), Duration.ofDays(1)));
    }

    @Test
    void the_clock_waits_for_a_service_that_is_away() throws Exception {
        gateway.close();
        start(Optional.of(ClockOffsets.movable(data).offset()));
        orders.answers(r -> r.body().onSuccess(body -> r.response().end(body)));

        HttpResponse<String> answer = send(moveTo(Instant.parse("2026-01-31T00:00:00Z")));

        isProblem(answer, 503, "service-away");
    }

    private ClockOffsets restartWithClock(URI everyService) {
        gateway.close();
        ClockOffsets clock = ClockOffsets.movable(data);
        start(Optional.of(clock.offset()), everyService);
        return clock;
    }

    private void start(Optional<com.earlybird.runner.system.ClockOffset> clock) {
        start(clock, URI.create("http://127.0.0.1:" + Ports.free(1).get(0)));
    }

    private void restartWithSilence(Duration silence) {
        gateway.close();
        start(Optional.empty(), URI.create("http://127.0.0.1:" + Ports.free(1).get(0)), silence);
    }

    private void start(Optional<com.earlybird.runner.system.ClockOffset> clock, URI others) {
        // Long, so that a machine with other work to do is not taken for a silent service.
        start(clock, others, Duration.ofSeconds(15));
    }

    private void start(
            Optional<com.earlybird.runner.system.ClockOffset> clock, URI others, Duration silence) {
        Map<ServiceName, List<URI>> services = Stream.of(ServiceName.values())
                .collect(Collectors.toMap(
                        s -> s, s -> List.of(s == ServiceName.ORDER ? orders.address() : others)));
        int port = Ports.free(1).get(0);
        gateway = new Gateway(
                vertx,
                new GatewayOptions(
                        port,
                        services,
                        Duration.ofSeconds(1),
                        silence,
                        MAX_BODY_BYTES,
                        Set.of(),
                        clock.orElseGet(() -> ClockOffsets.none(data).offset()),
                        GatewayRules.declared(Map.of()),
                        Extras.NONE));
        gateway.listen().join();
        base = "http://127.0.0.1:" + port;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpRequest.Builder moveTo(Instant now) {
        String body = new JsonObject().put("now", now).encode();
        return request("/api/clock").PUT(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher stream(int bytes) {
        byte[] content = Buffer.buffer(new byte[bytes]).getBytes();
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    }

    private static String correlationOf(HttpResponse<String> answer) {
        List<String> given = answer.headers().allValues("X-Correlation-Id");
        assertEquals(1, given.size(), given.toString());
        return given.get(0);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonObject problem = new JsonObject(answer.body());
        assertTrue(problem.getString("type").endsWith("/" + code), problem.encode());
        assertEquals(status, problem.getInteger("status"));
        assertFalse(problem.getString("detail").isBlank());
    }
}
