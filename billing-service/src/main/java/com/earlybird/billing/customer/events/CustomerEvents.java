package com.earlybird.billing.customer.events;

import com.earlybird.billing.customer.app.KeepCustomers;
import com.earlybird.contracts.Topics;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code customers}: names, areas, and what was owed before the ledger began. */
@ApplicationScoped
class CustomerEvents {
    private final Inbox inbox;
    private final KeepCustomers keepCustomers;

    CustomerEvents(Inbox inbox, KeepCustomers keepCustomers) {
        this.inbox = inbox;
        this.keepCustomers = keepCustomers;
    }

    @Incoming("customers")
    Uni<Void> changed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CUSTOMERS, batch, keepCustomers::handle);
    }
}
