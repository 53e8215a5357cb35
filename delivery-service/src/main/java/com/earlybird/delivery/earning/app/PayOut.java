package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.earning.domain.Payout;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Records money that was given to a delivery boy; never by himself. */
@ApplicationScoped
public class PayOut {
    private final Payouts payouts;
    private final DeliveryBoys boys;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    PayOut(Payouts payouts, DeliveryBoys boys, BusinessClock clock, MeterRegistry metrics) {
        this.payouts = payouts;
        this.boys = boys;
        this.clock = clock;
        this.metrics = metrics;
    }

    public record Command(
            Caller caller,
            String deliveryBoyId,
            long amountPaise,
            Payout.PayoutMethod method,
            String reference) {}

    public Uni<Payout> handle(String id, Command c) {
        Payout payout = new Payout(
                id,
                c.deliveryBoyId(),
                c.amountPaise(),
                c.method(),
                c.reference(),
                c.caller().userId(),
                clock.now());
        return boys.get(c.deliveryBoyId())
                .invoke(boy -> {
                    if (boy.value().userId().equals(c.caller().userId())
                            || c.deliveryBoyId().equals(c.caller().deliveryBoyId())) {
                        throw Rejection.notAllowed("Nobody pays himself.");
                    }
                })
                .chain(() -> payouts.add(payout, Act.of(c.caller(), "PAY_OUT")))
                .invoke(() -> metrics.counter("earlybird.earnings.payouts").increment());
    }
}
