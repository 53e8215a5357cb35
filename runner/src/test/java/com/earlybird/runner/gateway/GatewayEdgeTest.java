package com.earlybird.runner.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.system.ClockOffsets;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.VertxInstance;
import com.earlybird.runner.traces.FakeCollector;
import com.earlybird.runner.traces.FakeCollector.Told;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway does at the edge: slows who comes too often, begins and tells traces. */
@Timeout(60)
class GatewayEdgeTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @TempDir
    Path data;

    private final Vertx vertx = VertxInstance.create();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FakeCollector collector = new FakeCollector();
    private FakeService service;
    private Gateway gateway;
    private String base;

    @BeforeEach
    void start() {
        service = new FakeService(vertx);
        service.answers(request -> request.response().end("" + request.getHeader("traceparent")));
        start(Optional.of(collector.address()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.close();
        collector.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_address_that_asks_too_often_is_slowed_and_others_are_not() throws Exception {
        int aMinutes = rules().requestsPerSecond() * 60;

        assertTrue(passedUntilRefused("198.51.100.7", "/api/orders") >= aMinutes);

        assertEquals(200, from("198.51.100.8", "/api/orders").statusCode());
        // Whoever claims to come from elsewhere is counted as the last, which the proxy wrote.
        assertTrue(passedUntilRefused("203.0.113.9, 198.51.100.7", "/api/orders") < aMinutes / 2);
    }

    @Test
    void logins_are_counted_by_themselves_and_sooner() throws Exception {
        int aMinutes = rules().loginsPerSecond() * 60;

        assertTrue(passedUntilRefused("198.51.100.7", "/api/auth/login") >= aMinutes);

        assertEquals(200, from("198.51.100.7", "/api/orders").statusCode());
    }

    @Test
    void programs_of_this_machine_are_not_slowed() throws Exception {
        for (int i = 0; i <= rules().loginsPerSecond() * 60; i++) {
            assertEquals(
                    200, send(request("/api/auth/login")).statusCode(), "after " + i + " others");
        }
    }

    @Test
    void a_caller_s_trace_goes_on_through_the_gateway() throws Exception {
        String passedOn = send(request("/api/orders/OR-1?phone=1")
                        .header("traceparent", "00-" + TRACE + "-" + SPAN + "-01"))
                .body();

        Told told = awaitSpan(TRACE);
        assertEquals("00-" + TRACE + "-" + told.span() + "-01", passedOn);
        assertEquals(SPAN, told.parent());
        assertEquals("gateway", told.service());
        assertEquals("GET /api/orders", told.name());
        assertTrue(!told.text().contains("OR-1") && !told.text().contains("phone"), told.text());
    }

    @Test
    void a_trace_begins_where_the_caller_began_none_or_nothing_readable() throws Exception {
        String first = send(request("/api/orders")).body();
        String second =
                send(request("/api/orders").header("traceparent", "00-x-y-01")).body();

        for (String begun : List.of(first, second)) {
            assertTrue(begun.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), begun);
            assertEquals("", awaitSpan(begun.split("-")[1]).parent());
        }
        assertNotEquals(first, second);
    }

    @Test
    void without_a_collector_a_trace_passes_untouched_and_none_begins() throws Exception {
        gateway.close();
        start(Optional.empty());
        String given = "00-" + TRACE + "-" + SPAN + "-01";

        assertEquals(
                given, send(request("/api/orders").header("traceparent", given)).body());
        assertEquals("null", send(request("/api/orders")).body());
    }

    /** How many requests were let through before the first that was not. */
    private int passedUntilRefused(String address, String path) throws Exception {
        int passed = 0;
        HttpResponse<String> answer = from(address, path);
        while (answer.statusCode() == 200) {
            passed++;
            assertTrue(passed < 100_000, "nobody is ever refused");
            answer = from(address, path);
        }
        assertEquals(429, answer.statusCode());
        assertEquals(
                Optional.of("application/problem+json"),
                answer.headers().firstValue("Content-Type"));
        assertTrue(answer.body().contains("too-many-requests"), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(answer.headers().firstValue("X-Content-Type-Options").isPresent());
        return passed;
    }

    private Told awaitSpan(String trace) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> collector.ofTrace(trace), found -> !found.isEmpty())
                .get(0);
    }

    private void start(Optional<URI> traces) {
        Map<ServiceName, List<URI>> services = Stream.of(ServiceName.values())
                .collect(Collectors.toMap(s -> s, s -> List.of(service.address())));
        int port = Ports.free(1).get(0);
        gateway = new Gateway(
                vertx,
                new GatewayOptions(
                        port,
                        services,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        1_000,
                        Set.of(),
                        ClockOffsets.none(data).offset(),
                        rules(),
                        new Extras(Optional.empty(), traces)));
        gateway.listen().join();
        base = "http://127.0.0.1:" + port;
    }

    // Small figures, so that no machine is slower than the bucket fills up.
    private static GatewayRules rules() {
        return GatewayRules.declared(Map.of("EARLYBIRD_RATE", "2", "EARLYBIRD_LOGIN_RATE", "1"));
    }

    private HttpResponse<String> from(String address, String path) throws Exception {
        return send(request(path).header("X-Forwarded-For", address));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
