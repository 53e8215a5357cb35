package com.earlybird.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a consumer's own thread rest while a batch is being handled, before it hands over the next.
 * Else the channel is paused, and SmallRye polls a paused consumer every two milliseconds: under
 * load that was a third of all the processor that a service used. It rests for so short that
 * neither commits nor the group's coordinator notice; where handling takes longer, as when the store
 * is away, the channel is paused after all.
 */
public final class PollingPause implements ConsumerInterceptor<String, byte[]> {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    // Kafka makes its interceptors itself, so what they share with the inbox is found by name.
    private static final Map<String, Handling> BY_TOPIC = new ConcurrentHashMap<>();

    /** Does the work, which is the handling of a batch of this topic. */
    static <T> Uni<T> during(String topic, Supplier<Uni<T>> work) {
        Handling handling = handling(topic);
        return Uni.createFrom()
                .deferred(() -> {
                    handling.begin();
                    return work.get();
                })
                .onTermination()
                .invoke(handling::end);
    }

    private static Handling handling(String topic) {
        return BY_TOPIC.computeIfAbsent(topic, name -> new Handling());
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        records.partitions().stream().findFirst().ifPresent(partition -> handling(partition.topic())
                .awaitEnd(LONGEST));
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing waits for it.
    }

    @Override
    public void close() {
        // It holds nothing.
    }

    @Override
    public void configure(Map<String, ?> properties) {
        // There is nothing to choose.
    }

    /** The batches of a topic that are being handled in this process. */
    private static final class Handling {
        private int underWay;
        private long ended;

        synchronized void begin() {
            underWay++;
        }

        synchronized void end() {
            underWay--;
            ended++;
            notifyAll();
        }

        /** Until one ends; at once where there is none. */
        synchronized void awaitEnd(Duration longest) {
            long endedBefore = ended;
            long deadline = System.nanoTime() + longest.toNanos();
            long left = longest.toMillis();
            try {
                while (underWay > 0 && ended == endedBefore && left > 0) {
                    wait(left);
                    left = (deadline - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
