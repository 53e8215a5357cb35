package com.earlybird.billing.adjustment.events;

import com.earlybird.billing.adjustment.app.AdjustAccount;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BottleLossCharged;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code bottle-loss-charged}: bottles that were not given back, each charged once. */
@ApplicationScoped
class BottleEvents {
    private final Inbox inbox;
    private final AdjustAccount adjust;

    BottleEvents(Inbox inbox, AdjustAccount adjust) {
        this.inbox = inbox;
        this.adjust = adjust;
    }

    @Incoming("bottle-loss-charged")
    Uni<Void> charged(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.BOTTLE_LOSS_CHARGED, batch, events -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> adjust.enter(command(event)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static AdjustAccount.Command command(Event<BottleLossCharged> event) {
        BottleLossCharged loss = event.data();
        return new AdjustAccount.Command(
                loss.lossId(),
                loss.customerId(),
                AdjustmentKind.BOTTLE_LOSS,
                loss.amountPaise(),
                null,
                loss.qty() + " × " + loss.bottleType() + ": " + loss.reason(),
                loss.date(),
                event.caller("billing-service"));
    }
}
