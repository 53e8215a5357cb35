package com.earlybird.runner.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;

/** A refusal by the gateway itself, RFC 9457, in the form that the services use too. */
record ProblemAnswer(int status, String code, String detail) {
    private static final String TYPE_BASE = "https://earlybird.example/problems/";
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "2";

    static ProblemAnswer unknownPath() {
        return new ProblemAnswer(404, "not-found", "There is nothing at this path.");
    }

    static ProblemAnswer tooLarge(long maxBytes) {
        return new ProblemAnswer(
                413, "body-too-large", "A body may have at most " + maxBytes + " bytes.");
    }

    static ProblemAnswer tooMany() {
        return new ProblemAnswer(
                429, "too-many-requests", "Too many requests from there; try again in a moment.");
    }

    static ProblemAnswer away(String service) {
        return new ProblemAnswer(
                503, "service-away", service + " cannot be reached just now; try again.");
    }

    static ProblemAnswer late(String service) {
        return new ProblemAnswer(504, "service-late", service + " did not answer in time.");
    }

    /** Sends it as the answer to a request that no service was asked about. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        addRetryAfter(response.headers());
        response.end(body(request));
    }

    /** Puts it in the place of the answer that a service did not give. */
    ProxyResponse insteadOf(ProxyContext context) {
        ProxyResponse response = context.request().release().response();
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        addRetryAfter(response.headers());
        return response.setBody(Body.body(body(context.request().proxiedRequest())));
    }

    private void addRetryAfter(io.vertx.core.MultiMap headers) {
        if (status == 503 || status == 429) {
            headers.set("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    private Buffer body(HttpServerRequest request) {
        String words = code.replace('-', ' ');
        return new JsonObject()
                .put("type", TYPE_BASE + code)
                .put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.path())
                .toBuffer();
    }
}
