package com.earlybird.order.planning.app;

import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts a hold, or its end, into effect from today on. */
@ApplicationScoped
public class ReplanHold {
    private final OneTimeOrders orders;
    private final ReadDue reading;
    private final SettleOrders settle;
    private final PlanDay plan;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    ReplanHold(
            OneTimeOrders orders,
            ReadDue reading,
            SettleOrders settle,
            PlanDay plan,
            PlanningRuns runs,
            BusinessClock clock) {
        this.orders = orders;
        this.reading = reading;
        this.settle = settle;
        this.plan = plan;
        this.runs = runs;
        this.clock = clock;
    }

    public Uni<Void> handle(Hold hold) {
        LocalDate today = clock.today();
        LocalDate from = hold.from().isBefore(today) ? today : hold.from();
        return orders.standingBetween(from, hold.to())
                .onItem()
                .transformToUniAndConcatenate(stored -> cancelIfHeld(stored.value()))
                .collect()
                .last()
                .chain(() -> runs.between(from, hold.to()))
                .flatMap(begun -> Multi.createFrom()
                        .iterable(begun)
                        .onItem()
                        .transformToUniAndConcatenate(
                                run -> plan.handle(run.shiftOfDate(), run.coverage()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** The customer hears of it at once, not only when the day is planned. */
    private Uni<Void> cancelIfHeld(OneTimeOrder order) {
        return reading.ground(order.deliveryDate(), Coverage.EVERYTHING)
                .flatMap(ground -> reading.rules(ground, List.of(order)))
                .flatMap(rules -> {
                    Due due = rules.of(order);
                    return due.held()
                            ? settle.settle(Map.of(order, due))
                            : Uni.createFrom().voidItem();
                });
    }
}
