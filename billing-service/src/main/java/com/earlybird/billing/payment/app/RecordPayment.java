package com.earlybird.billing.payment.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.billing.wallet.app.TakeFromWallet;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.ids.Ids;
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
    private final KnownCustomers customers;
    private final TakeFromWallet wallet;
    private final BillRegister bills;
    private final KeepLetterhead letterhead;
    private final Ids ids;
    private final BusinessClock clock;

    RecordPayment(
            Payments payments,
            PostPayment post,
            KnownCustomers customers,
            TakeFromWallet wallet,
            BillRegister bills,
            KeepLetterhead letterhead,
            Ids ids,
            BusinessClock clock) {
        this.payments = payments;
        this.post = post;
        this.customers = customers;
        this.wallet = wallet;
        this.bills = bills;
        this.letterhead = letterhead;
        this.ids = ids;
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
            Purpose purpose,
            String note,
            Caller caller) {
        Command under(String newId) {
            return new Command(
                    newId,
                    customerId,
                    amountPaise,
                    method,
                    reference,
                    receivedAt,
                    billId,
                    purpose,
                    note,
                    caller);
        }
    }

    /**
     * @throws Rejection {@code customer-unknown}, {@code bill-unknown}, {@code received-in-future};
     *     {@code wallet-short}; {@code reference-taken}
     */
    public Uni<Payment> handle(Command command) {
        return customers
                .mustKnow(command.customerId())
                .chain(() -> mustOweBill(command))
                .chain(() -> command.method() == PaymentMethod.WALLET
                        ? takePrepaid(command)
                        : take(command));
    }

    /**
     * Takes money in that has come for certain, such as a provider's or a delivery boy's, whether
     * its customer or bill is known here by now or not. Method and reference are its natural key:
     * told again, it is found again. The command has no id.
     *
     * @throws Rejection {@code reference-taken} where the reference is another customer's, or of
     *     another amount
     */
    public Uni<Payment> takeOnce(Command command) {
        return ids.dated("PM")
                .flatMap(id -> take(command.under(id)))
                .onFailure(RecordPayment::isTaken)
                .recoverWithUni(taken -> takenBefore(command, taken));
    }

    private Uni<Payment> takenBefore(Command command, Throwable taken) {
        String key = Payment.referenceKey(null, command.method(), command.reference());
        return payments.ofReference(key)
                .map(found -> found.filter(
                                payment -> payment.customerId().equals(command.customerId())
                                        && payment.amountPaise() == command.amountPaise())
                        .orElseThrow(() -> (Rejection) taken))
                .flatMap(this::postNow);
    }

    private static boolean isTaken(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("reference-taken");
    }

    private Uni<Payment> take(Command command) {
        return receipt(command)
                .flatMap(receipt ->
                        payments.add(receipt, Act.of(command.caller(), "payment.record")))
                .flatMap(this::postNow);
    }

    private Instant receivedAt(Command command) {
        Instant now = clock.now();
        Instant receivedAt = command.receivedAt() == null ? now : command.receivedAt();
        if (receivedAt.isAfter(now.plus(LEEWAY))) {
            throw Rejection.refused("received-in-future", "The money has not come yet.");
        }
        return receivedAt;
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

    private Uni<Payment> receipt(Command command) {
        Instant receivedAt = receivedAt(command);
        return Uni.combine()
                .all()
                .unis(letterhead.handle(), customers.find(command.customerId()))
                .with((head, customer) ->
                        receipt(command, receivedAt, imprint(head, customer.orElse(null))));
    }

    private static Imprint imprint(String letterheadId, BilledCustomer customer) {
        return new Imprint(
                letterheadId,
                customer == null ? null : customer.name(),
                customer == null ? null : customer.addressLines(),
                null);
    }

    private Payment receipt(Command command, Instant receivedAt, Imprint imprint) {
        LocalDate receivedOn = receivedAt.atZone(clock.zone()).toLocalDate();
        return new Payment(
                command.id(),
                command.customerId(),
                command.amountPaise(),
                command.method(),
                command.reference(),
                Payment.referenceKey(command.id(), command.method(), command.reference()),
                command.billId(),
                command.purpose(),
                command.note(),
                receivedAt,
                receivedOn,
                YearMonth.from(clock.today()),
                true,
                null,
                List.of(),
                command.caller().userId(),
                command.caller().correlationId(),
                imprint);
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

    private Uni<Payment> takePrepaid(Command command) {
        if (command.purpose() == Purpose.WALLET) {
            throw Rejection.refused("wallet-short", "A wallet is not filled from itself.");
        }
        return receipt(command).flatMap(receipt -> wallet.pay(receipt, command.caller()));
    }
}
