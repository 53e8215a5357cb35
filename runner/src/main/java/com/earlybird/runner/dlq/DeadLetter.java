package com.earlybird.runner.dlq;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record that a service could not handle, with what the service said of it. */
record DeadLetter(ConsumerRecord<byte[], byte[]> message) {
    private static final String SUFFIX = ".dlq";

    static boolean isDeadLetterTopic(String topic) {
        return topic.endsWith(SUFFIX);
    }

    static String dlqOf(String topic) {
        return isDeadLetterTopic(topic) ? topic : topic + SUFFIX;
    }

    /** Where it was before: as the service noted, else by the name of the topic it is on. */
    String originalTopic() {
        String topic = message.topic();
        String derived = topic.substring(0, topic.length() - SUFFIX.length());
        return headers().getOrDefault("dlq_topic", derived);
    }

    TopicPartition partition() {
        return new TopicPartition(message.topic(), message.partition());
    }

    String key() {
        return message.key() == null ? "-" : text(message.key());
    }

    /** The headers as text, by name. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(), header.value() == null ? "" : text(header.value())));
        return headers;
    }

    String header(String name) {
        return headers().getOrDefault(name, "-");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
