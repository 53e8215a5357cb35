package com.earlybird.order.register.events;

import com.earlybird.contracts.Topics;
import com.earlybird.order.register.app.RecordBilling;
import com.earlybird.order.register.app.RecordConfirmations;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What delivery-service and billing-service tell of orders. */
@ApplicationScoped
class OrderEvents {
    private final Inbox inbox;
    private final RecordConfirmations confirmations;
    private final RecordBilling billing;

    OrderEvents(Inbox inbox, RecordConfirmations confirmations, RecordBilling billing) {
        this.inbox = inbox;
        this.confirmations = confirmations;
        this.billing = billing;
    }

    @Incoming("delivery-confirmed")
    Uni<Void> confirmed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.DELIVERY_CONFIRMED, batch, confirmations::handle);
    }

    @Incoming("order-billed")
    Uni<Void> billed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.ORDER_BILLED, batch, billing::handle);
    }
}
