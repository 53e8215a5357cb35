package com.earlybird.platform.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

import java.util.Set;

/**
 * Which piece of work something belongs to, in W3C Trace Context's form, as outbox entries and
 * Kafka's headers carry it. What is not traced or not sampled has none.
 */
public final class Traceparent {
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORM = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return Set.of(HEADER);
        }

        @Override
        public String get(String traceparent, String key) {
            return key.equals(HEADER) ? traceparent : null;
        }
    };

    private Traceparent() {}

    /** That of the work under way here; null for none. */
    public static String current() {
        return of(Span.current());
    }

    /** That of a span; null when it is none, or not recorded. */
    public static String of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid() && context.isSampled()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-01"
                : null;
    }

    /** A context whose span is the one named; without one where nothing readable is named. */
    public static Context context(String traceparent) {
        return traceparent == null
                ? Context.root()
                : FORM.extract(Context.root(), traceparent, GETTER);
    }
}
