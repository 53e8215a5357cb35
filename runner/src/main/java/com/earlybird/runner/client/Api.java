package com.earlybird.runner.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** EarlyBird's public API as one person uses it: an address, a token, and JSON both ways. */
public final class Api {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final String token;

    private Api(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** Nobody yet, at the gateway's address. */
    public static Api at(URI gateway) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, gateway, null);
    }

    /** The same address as the person of this login. */
    public Api login(String login, String password) {
        JsonNode answer = post("/api/auth/login", Map.of("login", login, "password", password))
                .ok();
        return withToken(answer.get("access_token").asText());
    }

    public Api withToken(String accessToken) {
        return new Api(http, base, accessToken);
    }

    /** The access token; null for nobody. */
    public String token() {
        return token;
    }

    public URI base() {
        return base;
    }

    /** An answer, good or bad. */
    public record Answer(
            String call, int status, Map<String, List<String>> headers, JsonNode body) {
        /** The body of a 2xx; anything else is an error that names the call and the problem. */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new UnexpectedAnswer(call + " answered " + status + ": " + body);
            }
            return body;
        }

        /** The last part of a problem's type, such as {@code cutoff-passed}. */
        public String code() {
            String type = body.path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** The system did not answer as its contract says. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(String message) {
            super(message);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        eachPage(path, page -> page.get("items").forEach(items::add));
        return items;
    }

    private void eachPage(String path, Consumer<JsonNode> reader) {
        String join = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = get(path + join + "limit=500" + cursor).ok();
            reader.accept(page);
            JsonNode next = page.path("next_cursor");
            cursor = next.isTextual()
                    ? "&cursor="
                            + java.net.URLEncoder.encode(
                                    next.asText(), java.nio.charset.StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
    }

    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    method + " " + path,
                    answer.statusCode(),
                    answer.headers().map(),
                    tree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " at " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(body);
        }
    }
}
