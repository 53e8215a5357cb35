package com.earlybird.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Follows one request through services, events and logs. Taken from the caller or made here. */
@ApplicationScoped
public class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";

    /** Its name on log lines. */
    public static final String KEY = "correlation_id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[\\w.:-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(this::take, 400);
    }

    private void take(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        context.next();
    }

    static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
