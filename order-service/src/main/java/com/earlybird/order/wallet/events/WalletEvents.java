package com.earlybird.order.wallet.events;

import com.earlybird.contracts.Topics;
import com.earlybird.order.wallet.app.FollowLevels;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What billing-service tells of wallets. */
@ApplicationScoped
class WalletEvents {
    private final Inbox inbox;
    private final FollowLevels follow;

    WalletEvents(Inbox inbox, FollowLevels follow) {
        this.inbox = inbox;
        this.follow = follow;
    }

    @Incoming("wallet-level")
    Uni<Void> levels(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.WALLET_LEVEL, batch, follow::handle);
    }
}
