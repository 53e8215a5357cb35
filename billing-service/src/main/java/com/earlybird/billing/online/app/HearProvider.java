package com.earlybird.billing.online.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.claim.app.ConfirmClaims;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.online.domain.ProviderEvent;
import com.earlybird.billing.online.domain.ProviderTold;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.app.ReturnPayment;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/**
 * Brings what the provider told into the books. Payments and refunds bear the provider's own
 * numbers, so twice, at once, or the refund before the capture, all come to the same. What cannot be
 * brought in is parked where staff see it, and the provider is thanked all the same: it would only
 * say it again.
 */
@ApplicationScoped
public class HearProvider {
    private static final String OWNER_UNKNOWN = "The event does not say whose it is.";

    private final ProviderEvents events;
    private final OnlinePayments online;
    private final RecordPayment record;
    private final ReturnPayment giveBack;
    private final Payments payments;
    private final BillRegister bills;
    private final KnownCustomers customers;
    private final ConfirmClaims claims;
    private final MeterRegistry metrics;

    HearProvider(
            ProviderEvents events,
            OnlinePayments online,
            RecordPayment record,
            ReturnPayment giveBack,
            Payments payments,
            BillRegister bills,
            KnownCustomers customers,
            ConfirmClaims claims,
            MeterRegistry metrics) {
        this.events = events;
        this.online = online;
        this.record = record;
        this.giveBack = giveBack;
        this.payments = payments;
        this.bills = bills;
        this.customers = customers;
        this.claims = claims;
        this.metrics = metrics;
    }

    /** For whom, and for what. */
    private record Owner(String customerId, Purpose purpose, String billId) {}

    public Uni<ProviderEvent> handle(ProviderEvent event, ProviderTold told, Caller caller) {
        return events.add(event)
                .flatMap(kept -> kept.ended()
                        ? Uni.createFrom().item(kept)
                        : bringIn(kept, told, null, caller));
    }

    /** A person says whose a parked payment is. */
    public Uni<ProviderEvent> assign(
            ProviderEvent event, ProviderTold told, String customerId, Caller caller) {
        if (event.ended()) {
            throw Rejection.conflict("event-done", "That event is done.");
        }
        return bringIn(event, told, new Owner(customerId, Purpose.ACCOUNT, null), caller);
    }

    private Uni<ProviderEvent> bringIn(
            ProviderEvent event, ProviderTold told, Owner assigned, Caller caller) {
        return Uni.createFrom()
                .deferred(() -> carryOut(told, assigned, caller))
                .flatMap(status -> ended(event, status, null, caller))
                .onFailure(HearProvider::isForAPerson)
                .recoverWithUni(e ->
                        ended(event, ProviderEvent.EventStatus.PARKED, e.getMessage(), caller));
    }

    private Uni<ProviderEvent.EventStatus> carryOut(
            ProviderTold told, Owner assigned, Caller caller) {
        return switch (told.type()) {
            case "payment.captured", "payment_link.paid" ->
                taken(told, assigned, caller).replaceWith(ProviderEvent.EventStatus.DONE);
            case "payment.failed", "payment_link.cancelled", "payment_link.expired" ->
                failed(told, caller).replaceWith(ProviderEvent.EventStatus.DONE);
            case "refund.processed" ->
                refunded(told, assigned, caller).replaceWith(ProviderEvent.EventStatus.DONE);
            default -> Uni.createFrom().item(ProviderEvent.EventStatus.IGNORED);
        };
    }

    /**
     * The same payment may be told by two events, of which one does not say whose it is: then the
     * other one does, before or after it.
     */
    private Uni<Payment> taken(ProviderTold told, Owner assigned, Caller caller) {
        if (told.payment() == null || assigned != null) {
            return captured(told, assigned, caller).call(payment -> release(told, caller));
        }
        return payments.ofReference(Payment.referenceKey(
                        null, PaymentMethod.ONLINE, told.payment().id()))
                .flatMap(known ->
                        known.filter(one -> one.amountPaise() == told.payment().amountPaise())
                                        .isPresent()
                                ? begunBy(told, one -> one.paid(known.get().id()), caller)
                                        .replaceWith(known.get())
                                : captured(told, null, caller))
                .call(payment -> release(told, caller));
    }

    /** What waited for a person to say whose it is, and is known by now. */
    private Uni<Void> release(ProviderTold told, Caller caller) {
        return events.parkedOf(told.payment().id())
                .onItem()
                .transformToMulti(parked -> Multi.createFrom().iterable(parked))
                .filter(parked -> OWNER_UNKNOWN.equals(parked.why()))
                .onItem()
                .transformToUniAndConcatenate(
                        parked -> ended(parked, ProviderEvent.EventStatus.DONE, null, caller))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Payment> captured(ProviderTold told, Owner assigned, Caller caller) {
        if (told.payment() == null || !"INR".equals(told.payment().currency())) {
            throw Rejection.refused("not-rupees", "The event names no payment in rupees.");
        }
        Uni<Owner> owner = assigned == null ? owner(told) : Uni.createFrom().item(assigned);
        return owner.flatMap(whose -> record.takeOnce(new RecordPayment.Command(
                        null,
                        whose.customerId(),
                        told.payment().amountPaise(),
                        PaymentMethod.ONLINE,
                        told.payment().id(),
                        null,
                        whose.billId(),
                        whose.purpose(),
                        null,
                        caller)))
                .call(payment -> begunBy(told, one -> one.paid(payment.id()), caller))
                .call(payment -> told.utr() == null
                        ? Uni.createFrom().voidItem()
                        : claims.confirm(
                                payment.customerId(),
                                told.utr(),
                                payment.amountPaise(),
                                payment.id(),
                                caller));
    }

    private Uni<Void> failed(ProviderTold told, Caller caller) {
        return begunBy(told, OnlinePayment::failed, caller);
    }

    /** The refund's event names its payment, so it may come first. */
    private Uni<Payment> refunded(ProviderTold told, Owner assigned, Caller caller) {
        if (told.refund() == null || told.payment() == null) {
            throw Rejection.refused("no-refund", "The event names no refund of a payment.");
        }
        return payments.ofReference(Payment.referenceKey(
                        null, PaymentMethod.ONLINE, told.payment().id()))
                .flatMap(known -> known.isPresent()
                        ? Uni.createFrom().item(known.get())
                        : captured(told, assigned, caller))
                .flatMap(payment -> giveBack.handle(new ReturnPayment.Command(
                        "RF-" + told.refund().id(),
                        payment.id(),
                        MoneyBack.Kind.REFUND,
                        told.refund().amountPaise(),
                        "Refunded by the payment provider",
                        caller)));
    }

    private Uni<Void> begunBy(
            ProviderTold told,
            java.util.function.UnaryOperator<OnlinePayment> change,
            Caller caller) {
        if (told.notes().referenceId() == null) {
            return Uni.createFrom().voidItem();
        }
        return online.find(told.notes().referenceId())
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : online.update(
                                        found.get().id(),
                                        Act.of(caller, "online-payment.hear"),
                                        change)
                                .replaceWithVoid());
    }

    private Uni<Owner> owner(ProviderTold told) {
        ProviderTold.Notes notes = told.notes();
        Uni<Optional<OnlinePayment>> begun = notes.referenceId() == null
                ? Uni.createFrom().item(Optional.empty())
                : online.find(notes.referenceId());
        return begun.flatMap(found -> found.isPresent()
                ? Uni.createFrom()
                        .item(new Owner(
                                found.get().customerId(),
                                found.get().purpose(),
                                found.get().billId()))
                : ownerOfBill(told));
    }

    private Uni<Owner> ownerOfBill(ProviderTold told) {
        ProviderTold.Notes notes = told.notes();
        if (notes.billId() == null) {
            return ownerByName(told);
        }
        return bills.find(notes.billId())
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom()
                                .item(new Owner(
                                        found.get().value().customerId(),
                                        Purpose.ACCOUNT,
                                        found.get().value().billId()))
                        : ownerByName(told));
    }

    private Uni<Owner> ownerByName(ProviderTold told) {
        String customerId = told.notes().customerId();
        return customerId == null
                ? ownerByClaim(told)
                : customers
                        .mustKnow(customerId)
                        .replaceWith(new Owner(customerId, Purpose.ACCOUNT, null));
    }

    /** Last, whoever alone said that he paid this. */
    private Uni<Owner> ownerByClaim(ProviderTold told) {
        Uni<Optional<Claim>> claimed = told.utr() == null
                ? Uni.createFrom().item(Optional.empty())
                : claims.only(told.utr(), told.payment().amountPaise());
        return claimed.map(found -> found.map(
                        claim -> new Owner(claim.customerId(), Purpose.ACCOUNT, claim.billId()))
                .orElseThrow(() -> Rejection.refused("owner-unknown", OWNER_UNKNOWN)));
    }

    private Uni<ProviderEvent> ended(
            ProviderEvent event, ProviderEvent.EventStatus status, String why, Caller caller) {
        metrics.counter(
                        "earlybird.payments.webhook",
                        "outcome",
                        status.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        return events.update(event.id(), status, why, Act.of(caller, "provider-event.hear"));
    }

    private static boolean isForAPerson(Throwable e) {
        return e instanceof Rejection rejection
                && rejection.kind() != Rejection.Kind.UNAVAILABLE
                && !rejection.code().equals("changed-meanwhile");
    }
}
