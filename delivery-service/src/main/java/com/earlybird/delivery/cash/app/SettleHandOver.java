package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.Resolution;
import com.earlybird.delivery.cash.domain.Settlement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Says what becomes of a difference; never by who counted, nor by the delivery boy. */
@ApplicationScoped
public class SettleHandOver {
    private final CashPages pages;
    private final DeliveryBoys boys;
    private final BusinessClock clock;

    SettleHandOver(CashPages pages, DeliveryBoys boys, BusinessClock clock) {
        this.pages = pages;
        this.boys = boys;
        this.clock = clock;
    }

    public record Command(
            Caller caller,
            String deliveryBoyId,
            String handOverId,
            Long ifMatch,
            Resolution resolution,
            Long amountPaise,
            String reason) {}

    public Uni<Stored<CashPage>> handle(Command c) {
        Act act = Act.of(c.caller(), "SETTLE_HAND_OVER", c.reason());
        Settlement word = new Settlement(
                c.resolution(), c.amountPaise(), c.reason(), c.caller().userId(), clock.now());
        return boys.get(c.deliveryBoyId())
                .invoke(boy -> OwnCash.refuse(c.caller(), boy.value()))
                .flatMap(boy -> pages.update(c.handOverId(), c.ifMatch(), act, page -> {
                    if (!page.deliveryBoyId().equals(c.deliveryBoyId())) {
                        throw Rejection.notFound("hand-over", c.handOverId());
                    }
                    return page.settle(word);
                }));
    }
}
