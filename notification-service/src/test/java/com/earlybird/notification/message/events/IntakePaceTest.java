package com.earlybird.notification.message.events;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IntakePaceTest {
    private static ConsumerRecords<String, byte[]> records(int count) {
        List<ConsumerRecord<String, byte[]>> list = IntStream.range(0, count)
                .mapToObj(i -> new ConsumerRecord<>("t", 0, i, "k", new byte[0]))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), list), Map.of());
    }

    private static IntakePace pace(IntSupplier perSecond) {
        IntakePace pace = new IntakePace();
        pace.configure(Map.of(IntakePace.PER_SECOND, perSecond));
        return pace;
    }

    @Test
    void a_batch_waits_as_long_as_the_one_before_it_was_large_and_passes_unchanged() {
        try (IntakePace pace = pace(() -> 500)) {
            ConsumerRecords<String, byte[]> large = records(100);
            long begin = System.nanoTime();

            assertSame(large, pace.onConsume(large));
            pace.onConsume(records(1));

            long waited = System.nanoTime() - begin;
            assertTrue(waited >= Duration.ofMillis(200).toNanos(), waited + " ns");
        }
    }

    @Test
    void the_rate_is_asked_anew_for_each_batch() {
        AtomicInteger rate = new AtomicInteger(1_000_000);
        try (IntakePace pace = pace(rate::get)) {
            long begin = System.nanoTime();

            pace.onConsume(records(20));
            rate.set(100);
            pace.onConsume(records(20));
            pace.onConsume(records(1));

            long waited = System.nanoTime() - begin;
            assertTrue(waited >= Duration.ofMillis(200).toNanos(), waited + " ns");
        }
    }
}
