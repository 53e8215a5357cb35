package com.earlybird.runner.gateway;

import io.vertx.core.http.HttpServerRequest;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id that follows one request through everything it causes. */
final class Correlation {
    static final String HEADER = "X-Correlation-Id";

    private static final String OTHER_NAME = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[\\w.:-]{1,64}");

    private Correlation() {}

    /**
     * Takes the caller's id, or makes one when there is none or it is not fit for a log, and puts
     * it on the request and on its answer.
     */
    static void mark(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        String id = given != null ? given : request.getHeader(OTHER_NAME);
        if (id == null || !ACCEPTABLE.matcher(id).matches()) {
            id = UUID.randomUUID().toString();
        }
        request.headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
    }
}
