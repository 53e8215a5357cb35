package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topics;
import com.earlybird.notification.message.domain.RequestedWording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Messages that other services word themselves: one-time codes, campaigns. */
@ApplicationScoped
class RequestedEvents {
    private final EventIntake intake;

    RequestedEvents(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("notification-requested")
    Uni<Void> requested(ConsumerRecords<String, byte[]> batch) {
        return intake.take(
                Topics.NOTIFICATION_REQUESTED, batch, e -> Stream.of(RequestedWording.of(e)));
    }
}
