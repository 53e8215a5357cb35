package com.earlybird.platform.inbox;

import com.earlybird.contracts.Topic;
import com.earlybird.platform.tracing.Traceparent;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A span for each consumed record, the child of the command that said it: a batch is handled as one
 * and each of its records goes on in its own trace. What nobody traced, a night's planning for
 * instance, begins no trace here.
 */
@ApplicationScoped
class EventSpans {
    private final Tracer tracer;
    private final boolean off;

    EventSpans(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        tracer = telemetry.getTracer("earlybird.inbox");
        this.off = off;
    }

    /** Begun, or a span that is none. Whoever takes it ends it. */
    Span begin(Topic<?> topic, ConsumerRecord<?, ?> message) {
        if (off) {
            return Span.getInvalid();
        }
        Context said = Traceparent.context(Inbox.header(message, Traceparent.HEADER));
        if (!Span.fromContext(said).getSpanContext().isSampled()) {
            return Span.getInvalid();
        }
        return tracer.spanBuilder("process " + topic.name())
                .setParent(said)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", topic.name())
                .setAttribute(
                        "messaging.destination.partition.id", Integer.toString(message.partition()))
                .setAttribute("messaging.kafka.offset", message.offset())
                .startSpan();
    }
}
