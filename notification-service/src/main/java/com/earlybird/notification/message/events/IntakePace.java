package com.earlybird.notification.message.events;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets the events of a topic in no faster than {@link
 * com.earlybird.notification.message.app.IntakeRate} says: a month that comes at once cannot be told
 * for hours anyway, and until then it waits on its topic as well as in the store, where it would be
 * in the way of bills. It waits on the consumer's own thread, before it hands over what was fetched;
 * a channel that is held back by its listener is polled every two milliseconds meanwhile.
 */
public final class IntakePace implements ConsumerInterceptor<String, byte[]> {
    /** The consumer's property that says how many: an {@link IntSupplier}, asked for each batch. */
    static final String PER_SECOND = "earlybird.intake.per-second";

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private IntSupplier perSecond;
    private long notBefore = System.nanoTime();

    @Override
    public void configure(Map<String, ?> properties) {
        perSecond = (IntSupplier) properties.get(PER_SECOND);
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        LockSupport.parkNanos(notBefore - System.nanoTime());
        notBefore = System.nanoTime() + records.count() * NANOS_PER_SECOND / perSecond.getAsInt();
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // What is done has no pace.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
