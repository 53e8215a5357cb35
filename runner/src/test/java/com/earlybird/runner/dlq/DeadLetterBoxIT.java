package com.earlybird.runner.dlq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.Topics;
import com.earlybird.embedded.Servers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterBoxIT {
    private static final String TOPIC = Topics.ORDER_PLACED.name();
    private static Servers servers;

    @BeforeAll
    static void start() {
        servers = Servers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void letters_are_listed_replayed_as_they_came_and_then_gone() throws Exception {
        bury("CU-1", "first");
        bury("CU-2", "second");

        List<String> listed = keys(Optional.of(TOPIC), 10);
        try (DeadLetterBox box = box()) {
            for (DeadLetter letter : box.waiting(Optional.empty(), 1)) {
                assertEquals("DeliveryUnknown", letter.header("dlq_reason"));
                box.replay(letter);
            }
        }

        assertEquals(List.of("CU-1", "CU-2"), listed);
        assertEquals(List.of("CU-2"), keys(Optional.empty(), 10));
        ConsumerRecord<String, String> replayed = replayed();
        assertEquals("CU-1", replayed.key());
        assertEquals("first", replayed.value());
        Map<String, String> headers = headersOf(replayed);
        assertEquals("com.earlybird.order.placed.v1", headers.get("ce_type"));
        assertFalse(headers.keySet().stream().anyMatch(name -> name.startsWith("dlq_")));
    }

    @Test
    void a_topic_that_does_not_exist_is_said() {
        try (DeadLetterBox box = box()) {
            assertThrows(
                    IllegalArgumentException.class, () -> box.waiting(Optional.of("nowhere"), 1));
        }
    }

    private static List<String> keys(Optional<String> topic, int limit) {
        try (DeadLetterBox box = box()) {
            return box.waiting(topic, limit).stream().map(DeadLetter::key).toList();
        }
    }

    private static DeadLetterBox box() {
        return new DeadLetterBox(servers.kafka().address());
    }

    private static void bury(String key, String value) throws Exception {
        ProducerRecord<String, String> letter =
                new ProducerRecord<>(Topics.ORDER_PLACED.dlq(), key, value);
        letter.headers().add("ce_type", bytes("com.earlybird.order.placed.v1"));
        letter.headers().add("dlq_reason", bytes("DeliveryUnknown"));
        try (var producer =
                new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        }
    }

    private static ConsumerRecord<String, String> replayed() {
        Map<String, Object> config = client();
        config.put("group.id", "test");
        config.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (found.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static Map<String, String> headersOf(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", servers.kafka().address()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
