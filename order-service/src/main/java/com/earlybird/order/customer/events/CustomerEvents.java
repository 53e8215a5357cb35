package com.earlybird.order.customer.events;

import com.earlybird.contracts.Topics;
import com.earlybird.order.customer.app.KeepCustomers;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What customer-service tells of its customers. */
@ApplicationScoped
class CustomerEvents {
    private final Inbox inbox;
    private final KeepCustomers keep;

    CustomerEvents(Inbox inbox, KeepCustomers keep) {
        this.inbox = inbox;
        this.keep = keep;
    }

    @Incoming("customers")
    Uni<Void> customers(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CUSTOMERS, batch, keep::handle);
    }
}
