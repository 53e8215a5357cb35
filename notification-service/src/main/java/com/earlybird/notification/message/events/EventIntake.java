package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topic;
import com.earlybird.notification.message.app.AcceptNotifications;
import com.earlybird.notification.message.domain.Request;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The way of every event that somebody is told of: a batch of events becomes one of requests. */
@ApplicationScoped
class EventIntake {
    private final Inbox inbox;
    private final AcceptNotifications accept;

    EventIntake(Inbox inbox, AcceptNotifications accept) {
        this.inbox = inbox;
        this.accept = accept;
    }

    <T> Uni<Void> take(
            Topic<T> topic,
            ConsumerRecords<String, byte[]> batch,
            Function<T, Stream<Request>> wording) {
        return inbox.consume(
                topic,
                batch,
                events -> accept.handle(
                        events.stream().map(Event::data).flatMap(wording).toList()));
    }
}
