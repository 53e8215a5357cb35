package com.earlybird.delivery.boy.events;

import com.earlybird.contracts.Topics;
import com.earlybird.delivery.boy.app.FollowStaff;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class StaffEvents {
    private final Inbox inbox;
    private final FollowStaff followStaff;

    StaffEvents(Inbox inbox, FollowStaff followStaff) {
        this.inbox = inbox;
        this.followStaff = followStaff;
    }

    @Incoming("staff")
    Uni<Void> changed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.STAFF, batch, followStaff::handle);
    }
}
