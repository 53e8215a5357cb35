package com.earlybird.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.earlybird.platform.tracing.Traceparent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one producer of a service: acknowledged by all replicas, idempotent, CloudEvents headers. */
@ApplicationScoped
public class EventPublisher {
    private final String source;
    private final Map<String, Object> broker;
    private KafkaProducer<String, byte[]> producer;
    private boolean closed;

    EventPublisher(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.source = "/" + service;
        this.broker = Map.copyOf(broker);
    }

    /** Sends an outbox entry. May block while the broker is away: not for an event loop. */
    Future<RecordMetadata> publish(BsonDocument entry) {
        Topic<?> topic = Topics.byName(entry.getString("topic").getValue());
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                topic.name(),
                entry.getString("key").getValue(),
                entry.getString("data").getValue().getBytes(UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", entry.getString("id").getValue());
        header(message, "ce_type", topic.type());
        header(message, "ce_source", source);
        header(message, "ce_time", entry.getString("time").getValue());
        header(message, "ce_subject", entry.getString("subject").getValue());
        header(message, "ce_dataschema", topic.schemaId());
        header(message, "content-type", "application/json");
        if (entry.containsKey("correlation_id")) {
            header(
                    message,
                    "ce_correlationid",
                    entry.getString("correlation_id").getValue());
        }
        if (entry.containsKey(Traceparent.HEADER)) {
            String traceparent = entry.getString(Traceparent.HEADER).getValue();
            header(message, Traceparent.HEADER, traceparent);
            // By CloudEvents' distributed tracing extension: where it began, whoever passes it on.
            header(message, "ce_traceparent", traceparent);
        }
        return send(message);
    }

    /** Sends a ready record, a dead letter for instance. */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        return producer().send(message);
    }

    public static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("shutting down");
        }
        if (producer == null) {
            // Whatever is set under kafka.*: address, TLS, who we are.
            Map<String, Object> config = new HashMap<>(broker);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            producer =
                    new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
