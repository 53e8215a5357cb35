package com.earlybird.billing.payment.app;

import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.Money;
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
import java.util.Map;

/** The second half of a payment: its entry in the books, with the fact that others hear. */
@ApplicationScoped
public class PostPayment {
    private final PostEntries ledger;
    private final Payments payments;
    private final KnownCustomers customers;
    private final BusinessClock clock;

    PostPayment(
            PostEntries ledger, Payments payments, KnownCustomers customers, BusinessClock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.customers = customers;
        this.clock = clock;
    }

    /** Posts what of it is not in the books yet, and gives back the receipt that says so. */
    public Uni<Payment> handle(Payment payment) {
        Uni<Payment> paid = payment.unposted() == null
                ? Uni.createFrom().item(payment)
                : ledger.one(
                                payment.posting(clock.now()),
                                balance -> List.of(received(payment, balance)))
                        .flatMap(
                                posted -> payments.markPosted(payment.id(), posted.balancePaise()));
        return paid.flatMap(this::postReturns);
    }

    private Uni<Payment> postReturns(Payment payment) {
        Uni<Payment> done = Uni.createFrom().item(payment);
        for (MoneyBack back : payment.returns()) {
            if (back.unposted() != null) {
                done = done.flatMap(now -> post(now, back));
            }
        }
        return done;
    }

    private Uni<Payment> post(Payment payment, MoneyBack back) {
        return customers
                .message(payment.customerId(), customer -> told(customer, payment, back))
                .flatMap(message -> ledger.one(
                        payment.posting(back, clock.zone(), clock.now()), balance -> message))
                .chain(() -> payments.markPosted(payment.id(), back));
    }

    /** A refund is told by whoever gives it; a payment that did not hold has to be told by us. */
    private List<Fact<?>> told(BilledCustomer customer, Payment payment, MoneyBack back) {
        if (back.kind() != MoneyBack.Kind.REVERSAL) {
            return List.of();
        }
        return customer.message(
                "payment-reversed:" + back.id(),
                "PAYMENT_REVERSED",
                Map.of(
                        "payment_id", payment.id(),
                        "amount", Money.rupees(back.amountPaise()),
                        "reason", back.reason()),
                clock.now());
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
