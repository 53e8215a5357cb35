package com.earlybird.runner.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.system.ClockOffsets;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.VertxInstance;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway adds for browsers, and how it uses several processes of one service. */
@Timeout(60)
class GatewayAnswersTest {
    private static final String FRONTEND = "https://app.example.com";

    @TempDir
    Path data;

    private final Vertx vertx = VertxInstance.create();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FakeService first;
    private FakeService second;
    private Gateway gateway;
    private String base;

    @BeforeEach
    void start() {
        first = new FakeService(vertx);
        second = new FakeService(vertx);
        first.answers(request ->
                request.response().putHeader("X-Frame-Options", "SAMEORIGIN").end("first"));
        second.answers(request -> request.response().end("second"));
        Map<ServiceName, List<URI>> services = Stream.of(ServiceName.values())
                .collect(Collectors.toMap(s -> s, s -> List.of(first.address(), second.address())));
        int port = Ports.free(1).get(0);
        gateway = new Gateway(
                vertx,
                new GatewayOptions(
                        port,
                        services,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        1_000,
                        Set.of(FRONTEND),
                        ClockOffsets.none(data).offset(),
                        GatewayRules.declared(Map.of()),
                        Extras.NONE));
        gateway.listen().join();
        base = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void stop() {
        gateway.close();
        first.close();
        second.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void every_answer_tells_browsers_to_be_careful_and_says_it_once() throws Exception {
        for (String path : List.of("/api/orders", "/api/orders", "/api/nowhere")) {
            HttpResponse<String> answer = send(request(path));

            assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
            assertEquals(List.of("DENY"), answer.headers().allValues("X-Frame-Options"));
            assertEquals(List.of("no-referrer"), answer.headers().allValues("Referrer-Policy"));
        }
    }

    @Test
    void a_known_frontend_may_read_and_a_stranger_may_not() throws Exception {
        HttpResponse<String> known = send(request("/api/orders").header("Origin", FRONTEND));
        HttpResponse<String> stranger =
                send(request("/api/orders").header("Origin", "https://evil.example.com"));

        assertEquals(
                Optional.of(FRONTEND), known.headers().firstValue("Access-Control-Allow-Origin"));
        assertTrue(known.headers()
                .firstValue("Access-Control-Expose-Headers")
                .orElseThrow()
                .contains("ETag"));
        assertEquals(
                Optional.empty(), stranger.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("Origin"), stranger.headers().firstValue("Vary"));
    }

    @Test
    void a_preflight_is_answered_by_the_gateway_itself() throws Exception {
        HttpResponse<String> answer = send(request("/api/orders")
                .header("Origin", FRONTEND)
                .header("Access-Control-Request-Method", "PATCH")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertEquals(204, answer.statusCode());
        assertTrue(answer.headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElseThrow()
                .contains("PATCH"));
        assertTrue(answer.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElseThrow()
                .contains("Idempotency-Key"));
    }

    @Test
    void origins_are_read_from_the_environment() {
        Map<String, String> given =
                Map.of("EARLYBIRD_CORS_ORIGINS", " https://a.example.com,https://b.example.com ,");

        assertEquals(
                Set.of("https://a.example.com", "https://b.example.com"),
                GatewayOptions.originsOf(given));
        assertEquals(Set.of(), GatewayOptions.originsOf(Map.of()));
    }

    @Test
    void the_processes_of_a_service_take_turns_and_one_that_is_away_is_passed_over()
            throws Exception {
        assertEquals(Set.of("first", "second"), fourAnswers());

        first.close();

        // What is under way on a connection that ends just then is lost; what comes after is not.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> fourAnswers()
                .equals(Set.of("second")));
    }

    private Set<String> fourAnswers() throws Exception {
        Set<String> answers = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            answers.add(send(request("/api/orders")).body());
        }
        return answers;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
