package com.earlybird.delivery.assignment.events;

import com.earlybird.contracts.Topics;
import com.earlybird.delivery.assignment.app.FollowCustomers;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CustomerEvents {
    private final Inbox inbox;
    private final FollowCustomers followCustomers;

    CustomerEvents(Inbox inbox, FollowCustomers followCustomers) {
        this.inbox = inbox;
        this.followCustomers = followCustomers;
    }

    @Incoming("customers")
    Uni<Void> changed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CUSTOMERS, batch, followCustomers::handle);
    }
}
