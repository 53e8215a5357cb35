package com.earlybird.platform.inbox;

import com.earlybird.platform.http.CorrelationId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;

/** What a consumer's log lines, calls and facts say about whom they are for, while it handles. */
final class Trail {
    /** A line names so many requests at most; a batch may come from hundreds. */
    private static final int MOST_NAMED = 5;

    private Trail() {}

    /** Does the work with the correlation ids on its log lines and, where all share one, its span. */
    static <V> Uni<V> of(List<? extends Event<?>> events, Span span, Supplier<Uni<V>> work) {
        return Uni.createFrom().deferred(() -> {
            String ids = events.stream()
                    .map(Event::correlationId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining(","));
            if (!ids.isEmpty()) {
                MDC.put(CorrelationId.KEY, ids);
            }
            Scope scope = span.getSpanContext().isValid()
                    ? Context.root().with(span).makeCurrent()
                    : Scope.noop();
            return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> {
                scope.close();
                MDC.remove(CorrelationId.KEY);
            });
        });
    }
}
