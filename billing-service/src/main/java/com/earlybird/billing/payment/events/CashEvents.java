package com.earlybird.billing.payment.events;

import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code cash-collected}: money taken at the door, each time one payment, whose reference is the collection. */
@ApplicationScoped
class CashEvents {
    private final Inbox inbox;
    private final RecordPayment record;

    CashEvents(Inbox inbox, RecordPayment record) {
        this.inbox = inbox;
        this.record = record;
    }

    @Incoming("cash-collected")
    Uni<Void> collected(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CASH_COLLECTED, batch, events -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> record.takeOnce(command(event)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static RecordPayment.Command command(Event<CashCollected> event) {
        CashCollected cash = event.data();
        String note = "Collected by " + cash.deliveryBoyId();
        return new RecordPayment.Command(
                null,
                cash.customerId(),
                cash.amountPaise(),
                PaymentMethod.CASH,
                cash.collectionId(),
                cash.collectedAt(),
                cash.billId(),
                Purpose.ACCOUNT,
                cash.notes() == null ? note : note + ": " + cash.notes(),
                event.caller("billing-service"));
    }
}
