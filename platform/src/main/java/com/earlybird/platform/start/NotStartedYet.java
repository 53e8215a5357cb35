package com.earlybird.platform.start;

import com.earlybird.platform.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Until the start-up work is done every path but the operators' is 503 {@code starting}. */
@ApplicationScoped
class NotStartedYet {
    // After the correlation id was taken, before anybody looks at a token.
    private static final int PRIORITY = 350;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final StartUp startUp;
    private final ObjectMapper mapper;

    NotStartedYet(StartUp startUp, ObjectMapper mapper) {
        this.startUp = startUp;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::hold, PRIORITY);
    }

    private void hold(RoutingContext context) {
        if (startUp.isDone() || context.normalizedPath().startsWith("/q/")) {
            context.next();
            return;
        }
        Problem problem = Problem.of(
                UNAVAILABLE,
                "starting",
                "This service is starting; try again in a moment.",
                context.normalizedPath());
        context.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", RETRY_AFTER_SECONDS)
                .end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
