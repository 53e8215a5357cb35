package com.earlybird.billing.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The payment provider's API in Razorpay's form: JSON over HTTPS, with the account's key as basic
 * authentication, amounts in paise. Without a key nothing is ever sent.
 */
@ApplicationScoped
public class RazorpayHttp {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Optional<Account> account;
    private final Duration timeout;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Where the provider is and who we are there. */
    public record Account(String url, String keyId, String keySecret) {}

    /** An answer, whatever its status; the body is missing where it is no JSON. */
    public record Answer(int status, JsonNode body) {
        public boolean good() {
            return status / 100 == 2;
        }

        /** Whether the same request may succeed a little later. */
        public boolean passing() {
            return status == 429 || status >= 500;
        }
    }

    protected RazorpayHttp(
            @ConfigProperty(name = "earlybird.billing.provider.url") String url,
            @ConfigProperty(name = "earlybird.billing.provider.key-id") Optional<String> keyId,
            @ConfigProperty(name = "earlybird.billing.provider.key-secret")
                    Optional<String> keySecret,
            @ConfigProperty(name = "earlybird.billing.provider.timeout") Duration timeout) {
        this.account = keyId.filter(id -> !id.isBlank()).flatMap(id -> keySecret
                .filter(secret -> !secret.isBlank())
                .map(secret -> new Account(url, id, secret)));
        this.timeout = timeout;
    }

    protected Optional<Account> account() {
        return account;
    }

    public boolean configured() {
        return account().isPresent();
    }

    /** Fails with an {@link IOException} where no answer comes in time. */
    public Uni<Answer> get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** As {@link #get}; after a failure nobody knows whether it was carried out. */
    public Uni<Answer> post(String path, Object body) {
        try {
            byte[] json = MAPPER.writeValueAsBytes(body);
            return send(
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Answer> send(String path, HttpRequest.Builder request) {
        Account self = account().orElseThrow();
        String key = self.keyId() + ":" + self.keySecret();
        HttpRequest ready = request.uri(URI.create(self.url() + path))
                .timeout(timeout)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(key.getBytes(UTF_8)))
                .header("Accept", "application/json")
                .build();
        return Uni.createFrom()
                .completionStage(
                        () -> client.sendAsync(ready, HttpResponse.BodyHandlers.ofByteArray()))
                .map(answer -> new Answer(answer.statusCode(), json(answer.body())));
    }

    private static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }
}
