package com.earlybird.runner.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.contracts.Topic;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts straight onto the topics, in the form of api.md, "Topics". */
final class EventWriter implements AutoCloseable {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    EventWriter(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "batch.size", "131072"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends one; it is on the topic after {@link #flush}. */
    <T> void send(Topic<T> topic, String key, T data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic.name(), key, bytes(data));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", topic.type());
        header(message, "ce_source", "/bench");
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_subject", key);
        header(message, "ce_dataschema", topic.schemaId());
        producer.send(message);
    }

    /** Returns when all that was sent is on the topics. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(Object data) {
        try {
            return MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
