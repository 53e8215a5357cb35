package com.earlybird.billing.payment.events;

import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.app.ReturnPayment;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * {@code cash-collected}: money taken at the door, each time one payment, whose reference is the
 * collection; and taken out of the books again where it was entered wrongly.
 */
@ApplicationScoped
class CashEvents {
    private final Inbox inbox;
    private final RecordPayment record;
    private final ReturnPayment giveBack;

    CashEvents(Inbox inbox, RecordPayment record, ReturnPayment giveBack) {
        this.inbox = inbox;
        this.record = record;
        this.giveBack = giveBack;
    }

    @Incoming("cash-collected")
    Uni<Void> collected(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CASH_COLLECTED, batch, events -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event ->
                        record.takeOnce(command(event)).flatMap(payment -> reverse(payment, event)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** What the office has reversed by hand before stays so. */
    private Uni<Payment> reverse(Payment payment, Event<CashCollected> event) {
        String reason = event.data().reversalReason();
        if (reason == null) {
            return Uni.createFrom().item(payment);
        }
        return giveBack.handle(new ReturnPayment.Command(
                        event.data().collectionId() + ":R",
                        payment.id(),
                        MoneyBack.Kind.REVERSAL,
                        null,
                        reason,
                        event.caller("billing-service")))
                .onFailure(CashEvents::isReturned)
                .recoverWithItem(payment);
    }

    private static boolean isReturned(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("payment-returned");
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
