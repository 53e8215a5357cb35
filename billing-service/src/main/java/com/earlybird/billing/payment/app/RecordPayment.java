package com.earlybird.billing.payment.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Takes in money: the receipt first, then the entry in the books. */
@ApplicationScoped
public class RecordPayment {
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Payments payments;
    private final PostPayment post;
    private final Customers customers;
    private final Pages pages;
    private final BillRegister bills;
    private final BusinessClock clock;

    RecordPayment(
            Payments payments,
            PostPayment post,
            Customers customers,
            Pages pages,
            BillRegister bills,
            BusinessClock clock) {
        this.payments = payments;
        this.post = post;
        this.customers = customers;
        this.pages = pages;
        this.bills = bills;
        this.clock = clock;
    }

    /** A payment as staff enter it; {@code receivedAt} is now where it is null. */
    public record Command(
            String id,
            String customerId,
            long amountPaise,
            PaymentMethod method,
            String reference,
            Instant receivedAt,
            String billId,
            Caller caller) {}

    /**
     * @throws Rejection {@code customer-unknown}, {@code bill-unknown}, {@code received-in-future};
     *     {@code reference-taken}
     */
    public Uni<Payment> handle(Command command) {
        Instant now = clock.now();
        Instant receivedAt = command.receivedAt() == null ? now : command.receivedAt();
        if (receivedAt.isAfter(now.plus(LEEWAY))) {
            throw Rejection.refused("received-in-future", "The money has not come yet.");
        }
        return mustKnowCustomer(command.customerId())
                .chain(() -> mustOweBill(command))
                .chain(() -> payments.add(
                        receipt(command, receivedAt), Act.of(command.caller(), "payment.record")))
                .flatMap(this::postNow);
    }

    /**
     * The receipt is kept by now, and its entry comes sooner or later. A refusal would free the key
     * of the request for a second payment; "not yet" leaves it with this one.
     */
    private Uni<Payment> postNow(Payment receipt) {
        return post.handle(receipt)
                .onFailure(Rejection.class)
                .transform(e -> Rejection.unavailable(
                        "posting-put-off",
                        "The payment is taken in and will be posted a little later: "
                                + e.getMessage()));
    }

    private Payment receipt(Command command, Instant receivedAt) {
        LocalDate receivedOn = receivedAt.atZone(clock.zone()).toLocalDate();
        return new Payment(
                command.id(),
                command.customerId(),
                command.amountPaise(),
                command.method(),
                command.reference(),
                Payment.referenceKey(command.id(), command.method(), command.reference()),
                command.billId(),
                receivedAt,
                receivedOn,
                YearMonth.from(clock.today()),
                true,
                null,
                command.caller().userId(),
                command.caller().correlationId());
    }

    /** One of whom there are entries is known, even if the topic has not told of them yet. */
    private Uni<Void> mustKnowCustomer(String customerId) {
        return customers
                .find(List.of(customerId))
                .flatMap(found -> found.isEmpty()
                        ? pages.headersOf(customerId).map(account -> {
                            if (account.isEmpty()) {
                                throw Rejection.refused(
                                        "customer-unknown",
                                        "There is no customer " + customerId + ".");
                            }
                            return null;
                        })
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> mustOweBill(Command command) {
        if (command.billId() == null) {
            return Uni.createFrom().voidItem();
        }
        return bills.find(command.billId()).map(found -> {
            if (found.isEmpty() || !found.get().value().customerId().equals(command.customerId())) {
                throw Rejection.refused(
                        "bill-unknown",
                        command.customerId() + " has no bill " + command.billId() + ".");
            }
            return null;
        });
    }
}
