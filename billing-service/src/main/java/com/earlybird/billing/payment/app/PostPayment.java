package com.earlybird.billing.payment.app;

import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.PaymentReceived;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Fact;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The second half of a payment: its entry in the books, with the fact that others hear. */
@ApplicationScoped
public class PostPayment {
    private final PostEntries ledger;
    private final Payments payments;
    private final BusinessClock clock;

    PostPayment(PostEntries ledger, Payments payments, BusinessClock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.clock = clock;
    }

    /** Posts it if it is not in the books yet, and gives back the receipt that says so. */
    public Uni<Payment> handle(Payment payment) {
        if (payment.unposted() == null) {
            return Uni.createFrom().item(payment);
        }
        return ledger.one(
                        payment.posting(clock.now()),
                        balance -> List.of(received(payment, balance)))
                .flatMap(posted -> payments.markPosted(payment.id(), posted.balancePaise()));
    }

    /** Finishes what a process left that died between the two halves. */
    @Scheduled(
            identity = "unposted-payments",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> finishUnposted() {
        return payments.unposted()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                // One that cannot be posted keeps nobody else waiting.
                .transformToUniAndConcatenate(payment -> handle(payment)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "payment %s is not posted", payment.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Fact<PaymentReceived> received(Payment payment, long balancePaise) {
        return new Fact<>(
                Topics.PAYMENT_RECEIVED,
                payment.customerId(),
                new PaymentReceived(
                        payment.id(),
                        payment.customerId(),
                        payment.amountPaise(),
                        payment.method(),
                        payment.reference(),
                        balancePaise,
                        payment.receivedAt()));
    }
}
