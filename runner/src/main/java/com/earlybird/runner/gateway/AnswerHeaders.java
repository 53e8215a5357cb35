package com.earlybird.runner.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import java.util.Set;

/**
 * What browsers are told on every answer: not to guess at content, not to frame it, not to tell
 * others where they came from; and which pages of other origins may read it (CORS). Callers prove
 * themselves by a token that a page has to add, never by a cookie, so no credentials are allowed.
 */
final class AnswerHeaders {
    private final GatewayRules rules;
    private final Set<String> origins;

    /** {@code origins} of frontends, {@code https://app.example.com}; none by default. */
    AnswerHeaders(GatewayRules rules, Set<String> origins) {
        this.rules = rules;
        this.origins = Set.copyOf(origins);
    }

    /** Puts them on the answer that will be given. */
    void mark(HttpServerRequest request) {
        rules.headers().forEach(request.response()::putHeader);
        if (request.isSSL()) {
            request.response().putHeader("Strict-Transport-Security", rules.strictTransport());
        }
        String origin = request.getHeader("Origin");
        if (!origins.isEmpty()) {
            request.response().putHeader("Vary", "Origin");
        }
        if (origin != null && origins.contains(origin)) {
            request.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", rules.cors().shown());
        }
    }

    /** Whether a browser asks if it may ask. */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Answers that; without the headers of {@link #mark} the browser takes it for a no. */
    void answerPreflight(HttpServerRequest request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", rules.cors().methods())
                .putHeader("Access-Control-Allow-Headers", rules.cors().asked())
                .putHeader("Access-Control-Max-Age", rules.cors().preflightSeconds())
                .end();
    }

    /** A service's own values of these give way, so that each is on the answer once. */
    void removeFrom(MultiMap headersOfService) {
        rules.headers().keySet().forEach(headersOfService::remove);
    }
}
