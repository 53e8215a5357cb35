package com.earlybird.runner.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.system.ClockOffsets;
import com.earlybird.runner.system.Extras;
import com.earlybird.runner.system.ServiceName;
import com.earlybird.runner.system.VertxInstance;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GatewayTlsTest {
    @TempDir
    Path data;

    @Test
    void the_door_for_other_machines_speaks_tls_and_tells_browsers_to_stay_with_it()
            throws Exception {
        TrialCertificate certificate = new TrialCertificate(data);
        Vertx vertx = VertxInstance.create();
        List<Integer> ports = Ports.free(2);
        GatewayRules rules = GatewayRules.declared(Map.of());
        try (FakeService service = new FakeService(vertx)) {
            service.answers(
                    r -> r.response().end(String.valueOf(r.getHeader("X-Forwarded-Proto"))));
            Map<ServiceName, List<URI>> services = Stream.of(ServiceName.values())
                    .collect(Collectors.toMap(s -> s, s -> List.of(service.address())));
            GatewayOptions options = new GatewayOptions(
                    ports.get(0),
                    services,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    1_000,
                    Set.of(),
                    ClockOffsets.none(data).offset(),
                    rules,
                    new Extras(Optional.of(certificate.pem(ports.get(1))), Optional.empty()));
            try (Gateway gateway = new Gateway(vertx, options)) {
                gateway.listen().join();
                HttpClient http = HttpClient.newBuilder()
                        .sslContext(certificate.believer())
                        .build();

                HttpResponse<String> outside = get(http, "https://127.0.0.1:" + ports.get(1));
                HttpResponse<String> inside = get(http, "http://127.0.0.1:" + ports.get(0));

                assertEquals("https", outside.body());
                assertEquals(
                        Optional.of(rules.strictTransport()),
                        outside.headers().firstValue("Strict-Transport-Security"));
                assertEquals("http", inside.body());
                assertEquals(
                        Optional.empty(), inside.headers().firstValue("Strict-Transport-Security"));
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpResponse<String> get(HttpClient http, String base) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/orders"))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }
}
