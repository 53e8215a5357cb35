package com.earlybird.billing.payment.app;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.wallet.app.TakeFromWallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;

/**
 * Takes a payment back out of the books: a cheque that bounced, or a refund. What was paid with it
 * is owed again.
 */
@ApplicationScoped
public class ReturnPayment {
    private final Payments payments;
    private final PostPayment post;
    private final Dunnings dunnings;
    private final TakeFromWallet wallet;
    private final BusinessClock clock;

    ReturnPayment(
            Payments payments,
            PostPayment post,
            Dunnings dunnings,
            TakeFromWallet wallet,
            BusinessClock clock) {
        this.payments = payments;
        this.post = post;
        this.dunnings = dunnings;
        this.wallet = wallet;
        this.clock = clock;
    }

    /** {@code amountPaise} is all that is left of it where it is null. */
    public record Command(
            String id,
            String paymentId,
            MoneyBack.Kind kind,
            Long amountPaise,
            String reason,
            Caller caller) {}

    /**
     * As a person decides it: of a top-up, no more than the wallet holds.
     *
     * @throws Rejection not-found; {@code payment-returned}; {@code wallet-short}
     */
    public Uni<Payment> byHand(Command command) {
        return find(command)
                .flatMap(payment -> payment.toWallet() && command.kind() == MoneyBack.Kind.REFUND
                        ? wallet.giveBack(payment, back(command, payment), command.caller())
                        : handle(command));
    }

    private Uni<Payment> find(Command command) {
        return payments.find(command.paymentId())
                .map(found -> found.orElseThrow(
                        () -> Rejection.notFound("payment", command.paymentId())));
    }

    /**
     * As it has happened already.
     *
     * @throws Rejection not-found; {@code payment-returned} where not so much of it is left
     */
    public Uni<Payment> handle(Command command) {
        return find(command)
                .flatMap(payment -> payments.giveBack(
                        payment.id(),
                        back(command, payment),
                        Act.of(
                                command.caller(),
                                command.kind() == MoneyBack.Kind.REVERSAL
                                        ? "payment.reverse"
                                        : "payment.refund",
                                command.reason())))
                .flatMap(payment -> post.handle(payment)
                        .onFailure(Rejection.class)
                        .transform(e -> Rejection.unavailable(
                                "posting-put-off",
                                "It is noted and will be posted a little later: "
                                        + e.getMessage())))
                .call(payment -> dunnings.wake(payment.customerId(), clock.today()));
    }

    private MoneyBack back(Command command, Payment payment) {
        return payment.returned(command.id())
                .orElseGet(() -> new MoneyBack(
                        command.id(),
                        command.kind(),
                        command.amountPaise() == null ? payment.leftPaise() : command.amountPaise(),
                        command.reason(),
                        clock.now(),
                        YearMonth.from(clock.today()),
                        true,
                        command.caller().userId()));
    }
}
