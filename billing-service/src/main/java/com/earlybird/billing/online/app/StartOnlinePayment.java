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
    private final OnlinePayments payments;
    private final BillRegister bills;
    private final BusinessClock clock;

    StartOnlinePayment(OnlinePayments payments, BillRegister bills, BusinessClock clock) {
        this.payments = payments;
        this.bills = bills;
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

    /** @throws Rejection {@code bill-unknown} */
    public Uni<OnlinePayment> handle(Command command) {
        OnlinePayment begun = new OnlinePayment(
                command.id(),
                command.customerId(),
                command.amountPaise(),
                command.purpose(),
                command.billId(),
                OnlinePayment.OnlineStatus.STARTED,
                null,
                clock.now());
        return mustOweBill(command)
                .chain(() -> payments.add(begun, Act.of(command.caller(), "online-payment.start")));
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
