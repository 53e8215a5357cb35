package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topics;
import com.earlybird.notification.message.app.ReleaseWaiting;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who the customers are; messages may have waited for that. */
@ApplicationScoped
class CustomerEvents {
    private final Inbox inbox;
    private final ReleaseWaiting release;

    CustomerEvents(Inbox inbox, ReleaseWaiting release) {
        this.inbox = inbox;
        this.release = release;
    }

    @Incoming("customers")
    Uni<Void> state(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                Topics.CUSTOMERS,
                batch,
                events -> release.handle(events.stream().map(Event::data).toList()));
    }
}
