package com.earlybird.delivery.planning.events;

import com.earlybird.contracts.Topics;
import com.earlybird.delivery.planning.app.PlanDeliveries;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PlanEvents {
    private final Inbox inbox;
    private final PlanDeliveries planDeliveries;

    PlanEvents(Inbox inbox, PlanDeliveries planDeliveries) {
        this.inbox = inbox;
        this.planDeliveries = planDeliveries;
    }

    @Incoming("delivery-scheduled")
    Uni<Void> planned(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.DELIVERY_SCHEDULED, batch, planDeliveries::handle);
    }
}
