package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topic;
import com.earlybird.notification.message.app.AcceptNotifications;
import com.earlybird.notification.message.domain.Request;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way of every event that somebody is told of: a batch of events becomes one of requests. Not
 * faster than a morning comes in: a month that comes at once cannot be told for hours anyway, and
 * until then it waits on its topic as well as in the store, where it would be in the way of bills.
 */
@ApplicationScoped
class EventIntake {
    private final Inbox inbox;
    private final AcceptNotifications accept;
    private final Duration each;

    EventIntake(
            Inbox inbox,
            AcceptNotifications accept,
            @ConfigProperty(name = "earlybird.intake.per-second") int perSecond) {
        this.inbox = inbox;
        this.accept = accept;
        each = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    <T> Uni<Void> take(
            Topic<T> topic,
            ConsumerRecords<String, byte[]> batch,
            Function<T, Stream<Request>> wording) {
        long begin = System.nanoTime();
        return inbox.consume(
                        topic,
                        batch,
                        events -> accept.handle(events.stream()
                                .map(Event::data)
                                .flatMap(wording)
                                .toList()))
                .chain(() -> keepPace(batch.count(), begin));
    }

    private Uni<Void> keepPace(int events, long begin) {
        Duration left = each.multipliedBy(events).minusNanos(System.nanoTime() - begin);
        Uni<Void> now = Uni.createFrom().voidItem();
        return left.isNegative() || left.isZero() ? now : now.onItem().delayIt().by(left);
    }
}
