package com.earlybird.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker keeps what it acknowledged and knows exactly the topics of the contracts. */
class BrokerIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static ServerProcess broker;

    @BeforeAll
    static void start() {
        List<Integer> ports = Ports.free(2);
        broker = ServerProcess.kafka(
                directory.resolve("data"),
                ports.get(0),
                ports.get(1),
                directory.resolve("broker.log"),
                System.getProperty("java.class.path"),
                List.of());
        broker.start();
        broker.awaitReady();
        TopicCreation.createAll(broker.address(), TIMEOUT);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void every_topic_of_the_contracts_is_there_with_its_dead_letter_topic() throws Exception {
        TopicCreation.createAll(broker.address(), TIMEOUT);

        Set<String> expected = new TreeSet<>();
        for (Topic<?> topic : Topics.all()) {
            expected.add(topic.name());
            expected.add(topic.dlq());
        }
        try (Admin admin = Admin.create(client())) {
            Set<String> present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            assertEquals(expected, new TreeSet<>(present));
            var state = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CUSTOMERS.name());
            var config = admin.describeConfigs(List.of(state)).all().get(30, TimeUnit.SECONDS);
            assertEquals("compact", config.get(state).get("cleanup.policy").value());
        }
    }

    @Test
    void acknowledged_records_are_there_after_the_broker_is_killed() throws Exception {
        String topic = Topics.ORDER_PLACED.name();
        Set<String> acknowledged = new HashSet<>();
        try (var producer =
                new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 500; i++) {
                producer.send(new ProducerRecord<>(topic, "key" + i, "value" + i))
                        .get(30, TimeUnit.SECONDS);
                acknowledged.add("value" + i);
            }
        }

        broker.kill();
        broker.restart();

        assertEquals(acknowledged, readAll(topic, acknowledged.size()));
    }

    private static Set<String> readAll(String topic, int expected) {
        Set<String> values = new HashSet<>();
        Map<String, Object> config = client();
        config.put("group.id", "facts");
        config.put("auto.offset.reset", "earliest");
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        try (var consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (values.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
            }
            assertTrue(consumer.assignment().size() > 1, "the group was given its partitions");
        }
        return values;
    }

    private static Map<String, Object> client() {
        return new java.util.HashMap<>(
                Map.of("bootstrap.servers", broker.address(), "acks", "all"));
    }
}
