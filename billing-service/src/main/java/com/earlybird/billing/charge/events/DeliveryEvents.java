package com.earlybird.billing.charge.events;

import com.earlybird.billing.charge.app.PostCharges;
import com.earlybird.contracts.Topics;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code delivery-confirmed}: both flows, subscriptions and one-time orders. */
@ApplicationScoped
class DeliveryEvents {
    private final Inbox inbox;
    private final PostCharges postCharges;

    DeliveryEvents(Inbox inbox, PostCharges postCharges) {
        this.inbox = inbox;
        this.postCharges = postCharges;
    }

    @Incoming("delivery-confirmed")
    Uni<Void> confirmed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.DELIVERY_CONFIRMED, batch, postCharges::handle);
    }
}
