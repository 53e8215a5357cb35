package com.earlybird.billing.claim.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.ReadBills;
import com.earlybird.billing.bill.domain.Dues;
import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Makes payments of bank lines. A line is a claim's when it has its UTR and its amount and nobody
 * else claims the same; or a bill's, when the bank's words name the bill and the amount is what is
 * due of it; and not where one is claimed and the other's bill is named. Anything else is for a
 * person. A payment's reference is the line's, so whatever is
 * repeated or killed on the way, a line becomes one payment.
 */
@ApplicationScoped
public class MatchLines {
    private final BankLines lines;
    private final ConfirmClaims claims;
    private final BillRegister register;
    private final ReadBills bills;
    private final RecordPayment record;
    private final Payments payments;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    MatchLines(
            BankLines lines,
            ConfirmClaims claims,
            BillRegister register,
            ReadBills bills,
            RecordPayment record,
            Payments payments,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.lines = lines;
        this.claims = claims;
        this.register = register;
        this.bills = bills;
        this.record = record;
        this.payments = payments;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Whose a line is, and what for. */
    private record Owner(String customerId, String billId) {}

    /** The line as it is after looking for whose it is. */
    public Uni<BankLine> match(BankLine line, Caller caller) {
        if (line.status() == BankLine.LineStatus.MATCHED) {
            return Uni.createFrom().item(line);
        }
        return owner(line)
                .flatMap(owner -> owner.isEmpty()
                        ? Uni.createFrom().item(line)
                        : assign(line, owner.get().customerId(), owner.get().billId(), caller));
    }

    /**
     * Makes the line that customer's payment.
     *
     * @throws Rejection {@code reference-taken} where its reference is that of another payment
     */
    public Uni<BankLine> assign(BankLine line, String customerId, String billId, Caller caller) {
        if (line.status() == BankLine.LineStatus.MATCHED) {
            throw Rejection.conflict("line-matched", "It is payment " + line.paymentId() + ".");
        }
        return pay(line, customerId, billId, caller)
                .flatMap(payment -> lines.match(
                        line.id(),
                        payment.customerId(),
                        payment.id(),
                        Act.of(caller, "bank-line.match")))
                .call(matched -> confirmClaim(matched, caller))
                .invoke(matched -> metrics.counter(
                                "earlybird.payments.bank-lines", "outcome", "matched")
                        .increment());
    }

    private Uni<Payment> pay(BankLine line, String customerId, String billId, Caller caller) {
        return record.takeOnce(new RecordPayment.Command(
                        null,
                        customerId,
                        line.amountPaise(),
                        line.method(),
                        line.reference(),
                        line.date().atTime(LocalTime.MIN).atZone(clock.zone()).toInstant(),
                        billId,
                        Purpose.ACCOUNT,
                        "Bank statement of " + line.account(),
                        caller))
                .onFailure(MatchLines::isTaken)
                .recoverWithUni(e -> recordedBefore(line, e));
    }

    /** Staff may have entered the same money by hand: then the line says so too, and is done. */
    private Uni<Payment> recordedBefore(BankLine line, Throwable taken) {
        return payments.ofReference(Payment.referenceKey(null, line.method(), line.reference()))
                .map(found -> found.filter(payment -> payment.amountPaise() == line.amountPaise())
                        .orElseThrow(() -> (Rejection) taken));
    }

    private Uni<Void> confirmClaim(BankLine line, Caller caller) {
        return claims.confirm(
                line.customerId(), line.reference(), line.amountPaise(), line.paymentId(), caller);
    }

    private Uni<Optional<Owner>> owner(BankLine line) {
        return claims.of(line.reference(), line.amountPaise()).flatMap(same -> {
            if (same.isEmpty()) {
                return ownerOfBill(line);
            }
            return same.size() == 1
                    ? notAnothersBill(line, same.get(0))
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    /** Whoever claims money that the bank's words give to another's bill waits for a person. */
    private Uni<Optional<Owner>> notAnothersBill(BankLine line, Claim claim) {
        Optional<Owner> owner = Optional.of(new Owner(claim.customerId(), claim.billId()));
        return line.billId().isEmpty()
                ? Uni.createFrom().item(owner)
                : register.find(line.billId().get())
                        .map(found -> found.isEmpty()
                                        || found.get()
                                                .value()
                                                .customerId()
                                                .equals(claim.customerId())
                                ? owner
                                : Optional.empty());
    }

    private Uni<Optional<Owner>> ownerOfBill(BankLine line) {
        if (line.billId().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return bills.one(line.billId().get())
                .map(issued -> isDue(issued.dues(), line.amountPaise())
                        ? Optional.of(new Owner(
                                issued.page().customerId(), issued.bill().billId()))
                        : Optional.<Owner>empty())
                .onFailure(Rejection.class)
                .recoverWithItem(Optional.empty());
    }

    /** All that is due of it, or what it alone comes to. */
    private static boolean isDue(Dues dues, long paise) {
        return dues.amountDuePaise() == paise || dues.ownPaise() == paise;
    }

    private static boolean isTaken(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("reference-taken");
    }
}
