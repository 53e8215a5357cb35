package com.earlybird.runner.dlq;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters of a broker. What was replayed is remembered by the offsets of the consumer
 * group {@code earlybird-dlq}; a letter that fails again comes back as a new one.
 */
final class DeadLetterBox implements AutoCloseable {
    private static final String GROUP = "earlybird-dlq";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TIMEOUT_MS = 15_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    DeadLetterBox(String bootstrapServers) {
        Map<String, Object> reading = new HashMap<>();
        reading.put("bootstrap.servers", bootstrapServers);
        reading.put("group.id", GROUP);
        reading.put("enable.auto.commit", false);
        reading.put("auto.offset.reset", "earliest");
        reading.put("default.api.timeout.ms", TIMEOUT_MS);
        consumer = new KafkaConsumer<>(
                reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Map<String, Object> writing = new HashMap<>();
        writing.put("bootstrap.servers", bootstrapServers);
        writing.put("acks", "all");
        writing.put("enable.idempotence", true);
        writing.put("delivery.timeout.ms", TIMEOUT_MS);
        writing.put("request.timeout.ms", TIMEOUT_MS / 3);
        writing.put("linger.ms", 0);
        producer =
                new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * The letters that were not yet replayed, oldest first in each topic.
     *
     * @param topic of one topic only, named with or without {@code .dlq}
     */
    List<DeadLetter> waiting(Optional<String> topic, int limit) {
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<DeadLetter> letters = new ArrayList<>();
        while (letters.size() < limit && isBeforeAny(ends)) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            polled.forEach(one -> letters.add(new DeadLetter(one)));
        }
        letters.sort(
                Comparator.comparing((DeadLetter letter) -> letter.message().topic())
                        .thenComparing(letter -> letter.message().partition())
                        .thenComparing(letter -> letter.message().offset()));
        return letters.subList(0, Math.min(limit, letters.size()));
    }

    /**
     * Puts the letter back on its topic as it came, and remembers it. Killed in between, it is
     * replayed once more: consumers handle what comes twice.
     */
    void replay(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> original = new ProducerRecord<>(
                letter.originalTopic(), letter.message().key(), letter.message().value());
        letter.message().headers().forEach(header -> {
            if (!header.key().startsWith("dlq_")) {
                original.headers().add(header);
            }
        });
        try {
            producer.send(original).get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while replaying", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "the broker did not take the record: " + e.getMessage(), e);
        }
        long next = letter.message().offset() + 1;
        consumer.commitSync(Map.of(letter.partition(), new OffsetAndMetadata(next)));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private List<TopicPartition> partitions(Optional<String> topic) {
        Set<String> known = consumer.listTopics().keySet();
        List<String> topics = topic.map(name -> List.of(DeadLetter.dlqOf(name)))
                .orElseGet(() -> known.stream()
                        .filter(DeadLetter::isDeadLetterTopic)
                        .sorted()
                        .toList());
        topics.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("there is no topic " + name);
        });
        return topics.stream()
                .flatMap(name -> consumer.partitionsFor(name).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private boolean isBeforeAny(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
