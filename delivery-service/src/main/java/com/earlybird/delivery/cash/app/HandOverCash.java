package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the cash off a delivery boy: the counter says what was counted, and only then sees more. */
@ApplicationScoped
public class HandOverCash {
    private final CashPages pages;
    private final OpenPage open;
    private final DeliveryBoys boys;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    HandOverCash(
            CashPages pages,
            OpenPage open,
            DeliveryBoys boys,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.pages = pages;
        this.open = open;
        this.boys = boys;
        this.clock = clock;
        this.metrics = metrics;
    }

    public record Command(Caller caller, String deliveryBoyId, long countedPaise, String notes) {}

    /** The page to be handed over, fixed before the count is written; 403 for the boy himself. */
    public Uni<String> newKey(Command c) {
        return boys.get(c.deliveryBoyId())
                .invoke(boy -> OwnCash.refuse(c.caller(), boy.value()))
                .flatMap(boy -> open.of(c.deliveryBoyId()))
                .map(page -> page.value().id());
    }

    public Uni<Stored<CashPage>> handle(String pageId, Command c) {
        Act act = Act.of(c.caller(), "HAND_OVER_CASH");
        return pages.update(
                        pageId,
                        null,
                        act,
                        page -> page.handOver(
                                c.countedPaise(), c.notes(), c.caller().userId(), clock.now()))
                .invoke(stored -> metrics.counter(
                                "earlybird.cash.hand-overs",
                                "outcome",
                                stored.value().handOver().status().name())
                        .increment());
    }
}
