package com.earlybird.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.contracts.Topic;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.start.StartUp;
import com.earlybird.platform.tracing.Traceparent;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/**
 * How every service consumes. A batch is handed over whole; when the store is away it is tried
 * until the store is back; when a handler refuses it, its events are tried one by one, and each that
 * is refused by itself goes to the dead-letter topic. So nothing is lost and nothing blocks. Before
 * the start-up work is done nothing is handled: a unique index may still be missing.
 */
@ApplicationScoped
public class Inbox {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DeadLetters deadLetters;
    private final EventSpans spans;
    private final StartUp startUp;
    private final MeterRegistry metrics;
    private final ObjectMapper mapper = JsonManner.events();

    Inbox(DeadLetters deadLetters, EventSpans spans, StartUp startUp, MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.startUp = startUp;
        this.metrics = metrics;
    }

    /** Handles a batch of one topic. The handler must be safe to run again with the same events. */
    public <T> Uni<Void> consume(
            Topic<T> topic,
            ConsumerRecords<String, byte[]> records,
            Function<List<Event<T>>, Uni<Void>> handler) {
        return PollingPause.during(
                topic.name(), () -> startUp.whenDone().chain(() -> take(topic, records, handler)));
    }

    /**
     * Handles, of a batch, what is about some of its keys; the rest is passed over unread, which
     * costs next to nothing.
     *
     * @param wanted of these keys, those that matter
     */
    public <T> Uni<Void> consumeWanted(
            Topic<T> topic,
            ConsumerRecords<String, byte[]> records,
            Function<Set<String>, Uni<Set<String>>> wanted,
            Function<List<Event<T>>, Uni<Void>> handler) {
        Set<String> keys = new HashSet<>();
        records.forEach(message -> keys.add(message.key()));
        keys.remove(null);
        return PollingPause.during(topic.name(), () -> startUp.whenDone()
                .chain(() -> patiently(() -> wanted.apply(keys)))
                .flatMap(of -> {
                    List<ConsumerRecord<String, byte[]>> kept = new ArrayList<>();
                    records.forEach(message -> {
                        if (of.contains(message.key())) {
                            kept.add(message);
                        }
                    });
                    return take(topic, kept, handler);
                }));
    }

    private <T> Uni<Void> take(
            Topic<T> topic,
            Iterable<ConsumerRecord<String, byte[]>> records,
            Function<List<Event<T>>, Uni<Void>> handler) {
        List<Received<T>> readable = new ArrayList<>();
        List<Uni<Void>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (message.value() == null) {
                continue;
            }
            Span span = spans.begin(topic, message);
            try {
                readable.add(new Received<>(message, read(topic, message, span), span));
            } catch (IOException | RuntimeException e) {
                span.setStatus(StatusCode.ERROR, "unreadable").end();
                count(topic, "dead", 1);
                unreadable.add(deadLetters.send(topic, message, "unreadable", e));
            }
        }
        Uni<Void> dead = inOrder(unreadable);
        if (readable.isEmpty()) {
            return dead;
        }
        return dead.chain(() -> handleAll(topic, readable, handler));
    }

    private record Received<T>(ConsumerRecord<String, byte[]> message, Event<T> event, Span span) {}

    private <T> Uni<Void> handleAll(
            Topic<T> topic,
            List<Received<T>> received,
            Function<List<Event<T>>, Uni<Void>> handler) {
        List<Event<T>> events = received.stream().map(Received::event).toList();
        return patiently(() -> Trail.of(events, spanOf(received), () -> handler.apply(events)))
                .invoke(() -> {
                    count(topic, "handled", events.size());
                    received.forEach(one -> one.span().end());
                })
                .onFailure()
                .recoverWithUni(e -> received.size() == 1
                        ? bury(topic, received.get(0), e)
                        : oneByOne(topic, received, handler));
    }

    private <T> Uni<Void> oneByOne(
            Topic<T> topic,
            List<Received<T>> received,
            Function<List<Event<T>>, Uni<Void>> handler) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(one -> handleAll(topic, List.of(one), handler))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is done for all of them at once belongs to a trace only if they all do. */
    private static Span spanOf(List<? extends Received<?>> received) {
        Span first = received.get(0).span();
        String trace = first.getSpanContext().getTraceId();
        return received.stream()
                        .allMatch(
                                one -> one.span().getSpanContext().getTraceId().equals(trace))
                ? first
                : Span.getInvalid();
    }

    private <T> Uni<Void> bury(Topic<T> topic, Received<T> received, Throwable cause) {
        count(topic, "dead", 1);
        received.span().setStatus(StatusCode.ERROR, "refused").end();
        return deadLetters.send(topic, received.message(), "refused", cause);
    }

    private <R> Uni<R> patiently(Supplier<Uni<R>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(Transience::isTransient)
                .invoke(e -> Log.warnf("consumer waits: %s", e.getMessage()))
                .onFailure(Transience::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private <T> Event<T> read(Topic<T> topic, ConsumerRecord<String, byte[]> message, Span span)
            throws IOException {
        return new Event<>(
                header(message, "ce_id"),
                message.key(),
                mapper.readValue(message.value(), topic.data()),
                header(message, "ce_correlationid"),
                Traceparent.of(span));
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private void count(Topic<?> topic, String outcome, int events) {
        metrics.counter("earlybird.events", "topic", topic.name(), "outcome", outcome)
                .increment(events);
    }

    private static Uni<Void> inOrder(List<Uni<Void>> all) {
        Uni<Void> result = Uni.createFrom().voidItem();
        for (Uni<Void> next : all) {
            result = result.chain(() -> next);
        }
        return result;
    }
}
