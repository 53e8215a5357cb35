package com.earlybird.billing.online.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Begins a payment through the provider, for a customer who wants to pay or to fill the wallet. */
@ApplicationScoped
public class StartOnlinePayment {
    private static final String NOT_CONFIGURED = "provider-not-configured";

    private final OnlinePayments payments;
    private final BillRegister bills;
    private final PaymentProvider provider;
    private final BusinessClock clock;

    StartOnlinePayment(
            OnlinePayments payments,
            BillRegister bills,
            PaymentProvider provider,
            BusinessClock clock) {
        this.payments = payments;
        this.bills = bills;
        this.provider = provider;
        this.clock = clock;
    }

    /** {@code billId} may be null. */
    public record Command(
            String id,
            String customerId,
            long amountPaise,
            Purpose purpose,
            String billId,
            Caller caller) {}

    /** @throws Rejection {@code bill-unknown}; as {@link PaymentProvider#open} says */
    public Uni<OnlinePayment> handle(Command command) {
        OnlinePayment begun = new OnlinePayment(
                command.id(),
                command.customerId(),
                command.amountPaise(),
                command.purpose(),
                command.billId(),
                OnlinePayment.OnlineStatus.STARTED,
                null,
                clock.now(),
                null,
                null);
        return mustOweBill(command)
                .chain(() -> payments.add(begun, Act.of(command.caller(), "online-payment.start")))
                // Without a provider of our own, the checkout is somebody else's.
                .flatMap(kept -> provider.configured()
                        ? open(kept, command.caller())
                        : Uni.createFrom().item(kept));
    }

    /** Why there is no page to pay it on, as the code of a problem; null where there is one. */
    public String problem(OnlinePayment begun) {
        return begun.paymentUrl() == null && !provider.configured() ? NOT_CONFIGURED : null;
    }

    /**
     * The page on which it is paid, for one that was begun before.
     *
     * @throws Rejection {@code provider-not-configured}; {@code online-payment-done}
     */
    public Uni<OnlinePayment> page(OnlinePayment begun, Caller caller) {
        if (begun.status() == OnlinePayment.OnlineStatus.PAID) {
            throw Rejection.conflict("online-payment-done", begun.id() + " is paid.");
        }
        if (!provider.configured()) {
            throw Rejection.unavailable(
                    NOT_CONFIGURED, "No payment provider is set up for pages to pay on.");
        }
        return open(begun, caller);
    }

    /** It is kept before the provider hears of it, so that its webhook finds it. */
    private Uni<OnlinePayment> open(OnlinePayment kept, Caller caller) {
        if (kept.paymentUrl() != null || kept.status() == OnlinePayment.OnlineStatus.PAID) {
            return Uni.createFrom().item(kept);
        }
        Act act = Act.of(caller, "online-payment.open");
        return provider.open(kept, description(kept))
                .onFailure(StartOnlinePayment::isForGood)
                .call(() -> payments.update(kept.id(), act, OnlinePayment::failed))
                .flatMap(page -> payments.update(kept.id(), act, now -> now.on(page)));
    }

    private static String description(OnlinePayment payment) {
        if (payment.purpose() == Purpose.WALLET) {
            return "Wallet " + payment.customerId();
        }
        return payment.billId() == null
                ? "Account " + payment.customerId()
                : "Bill " + payment.billId();
    }

    private static boolean isForGood(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("provider-refused");
    }

    private Uni<Void> mustOweBill(Command command) {
        if (command.billId() == null) {
            return Uni.createFrom().voidItem();
        }
        return bills.find(command.billId()).map(found -> {
            if (found.isEmpty() || !found.get().value().customerId().equals(command.customerId())) {
                throw Rejection.refused("bill-unknown", "There is no bill " + command.billId());
            }
            return null;
        });
    }
}
