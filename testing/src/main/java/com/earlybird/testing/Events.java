package com.earlybird.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as far as a test needs them: says facts and hears facts on the broker. */
public final class Events {
    static final String BOOTSTRAP_SERVERS = "earlybird.testing.kafka";

    private Events() {}

    /** Publishes one and waits for the broker's acknowledgement. */
    public static <T> void publish(Topic<T> topic, String key, T data) {
        publishAll(topic, key, List.of(data));
    }

    /** Publishes several under one key, in this order. */
    public static <T> void publishAll(Topic<T> topic, String key, List<T> data) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (T one : data) {
                producer.send(message(topic, key, ContractJson.write(one)));
            }
            producer.flush();
        }
    }

    /** Publishes one with more headers than every event has. */
    public static <T> void publish(
            Topic<T> topic, String key, T data, Map<String, String> headers) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            ProducerRecord<String, byte[]> message = message(topic, key, ContractJson.write(data));
            headers.forEach((name, value) -> header(message, name, value));
            producer.send(message);
            producer.flush();
        }
    }

    /** One header of the first event that matches, from the topic's beginning; null for none. */
    public static <T> String awaitHeader(
            Topic<T> topic, Predicate<T> wanted, String header, Duration patience) {
        List<Header> found = new ArrayList<>();
        scan(topic.name(), patience, message -> {
            if (message.value() == null
                    || !wanted.test(ContractJson.readValid(topic, message.value()))) {
                return false;
            }
            found.add(message.headers().lastHeader(header));
            return true;
        });
        if (found.isEmpty()) {
            throw new AssertionError("not on " + topic.name() + " within " + patience);
        }
        return found.get(0) == null ? null : new String(found.get(0).value(), UTF_8);
    }

    /** Publishes bytes as they are: what no service of ours would send. */
    public static void publishRaw(Topic<?> topic, String key, String value) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(message(topic, key, value.getBytes(UTF_8))).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first that matches, from the topic's beginning; each read is held against its schema. */
    public static <T> T await(Topic<T> topic, Predicate<T> wanted, Duration patience) {
        List<T> found = read(topic.name(), topic, wanted, 1, patience);
        if (found.isEmpty()) {
            throw new AssertionError("not on " + topic.name() + " within " + patience);
        }
        return found.get(0);
    }

    /** All that match, from the topic's beginning to its end now. */
    public static <T> List<T> all(Topic<T> topic, Predicate<T> wanted) {
        return read(topic.name(), topic, wanted, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** The raw values on the dead-letter topic with this key; waits until there are {@code count}. */
    public static List<String> awaitDead(Topic<?> topic, String key, int count, Duration patience) {
        List<String> dead = new ArrayList<>();
        scan(topic.dlq(), patience, message -> {
            if (key.equals(message.key())) {
                dead.add(new String(message.value(), UTF_8));
            }
            return dead.size() >= count;
        });
        return dead;
    }

    private static <T> List<T> read(
            String name, Topic<T> topic, Predicate<T> wanted, int enough, Duration patience) {
        List<T> found = new ArrayList<>();
        scan(name, patience, message -> {
            if (message.value() != null) {
                T data = ContractJson.readValid(topic, message.value());
                if (wanted.test(data)) {
                    found.add(data);
                }
            }
            return found.size() >= enough;
        });
        return found;
    }

    /** From the beginning until {@code enough}, or until the end is reached and patience is over. */
    private static void scan(
            String topic, Duration patience, Predicate<ConsumerRecord<String, byte[]>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant deadline = Instant.now().plus(patience);
            while (true) {
                for (ConsumerRecord<String, byte[]> message :
                        consumer.poll(Duration.ofMillis(100))) {
                    if (enough.test(message)) {
                        return;
                    }
                }
                boolean atEnd = ends.entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                if (atEnd && Instant.now().isAfter(deadline)) {
                    return;
                }
            }
        }
    }

    private static ProducerRecord<String, byte[]> message(
            Topic<?> topic, String key, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, value);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", topic.type());
        header(message, "ce_source", "/test");
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_subject", key);
        header(message, "ce_dataschema", topic.schemaId());
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String bootstrapServers() {
        return System.getProperty(BOOTSTRAP_SERVERS);
    }
}
