package com.earlybird.runner.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import java.util.Map;
import java.util.Set;

/**
 * What browsers are told on every answer: not to guess at content, not to frame it, not to tell
 * others where they came from; and which pages of other origins may read it (CORS). Callers prove
 * themselves by a token that a page has to add, never by a cookie, so no credentials are allowed.
 */
final class AnswerHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String ASKED =
            "Authorization, Content-Type, Accept, Idempotency-Key, If-Match, X-Correlation-Id,"
                    + " Last-Event-ID";
    private static final String SHOWN =
            "ETag, Link, Location, Idempotency-Replayed, Retry-After, X-Correlation-Id";
    private static final String PREFLIGHT_SECONDS = "600";

    private final Set<String> origins;

    /** {@code origins} of frontends, {@code https://app.example.com}; none by default. */
    AnswerHeaders(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** Puts them on the answer that will be given. */
    void mark(HttpServerRequest request) {
        ALWAYS.forEach(request.response()::putHeader);
        String origin = request.getHeader("Origin");
        if (!origins.isEmpty()) {
            request.response().putHeader("Vary", "Origin");
        }
        if (origin != null && origins.contains(origin)) {
            request.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", SHOWN);
        }
    }

    /** Whether a browser asks if it may ask. */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Answers that; without the headers of {@link #mark} the browser takes it for a no. */
    static void answerPreflight(HttpServerRequest request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", ASKED)
                .putHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS)
                .end();
    }

    /** A service's own values of these give way, so that each is on the answer once. */
    static void removeFrom(MultiMap headersOfService) {
        ALWAYS.keySet().forEach(headersOfService::remove);
    }
}
