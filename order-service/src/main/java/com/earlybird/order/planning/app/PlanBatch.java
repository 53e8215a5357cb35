package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.domain.Order;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans some orders for a date: what is due is scheduled, what is not is called off. */
@ApplicationScoped
class PlanBatch {
    private final ReadDue reading;
    private final TellDeliveries tell;
    private final SettleOrders settle;

    PlanBatch(ReadDue reading, TellDeliveries tell, SettleOrders settle) {
        this.reading = reading;
        this.tell = tell;
        this.settle = settle;
    }

    /** Schedules those that are due in one of {@code shifts}. */
    Uni<Tally> schedule(ReadDue.Ground ground, List<Order> orders, Set<Shift> shifts) {
        return reading.rules(ground, orders).flatMap(rules -> {
            List<DuePlan> plans = new ArrayList<>();
            List<Uni<Void>> settlements = new ArrayList<>();
            for (Order order : orders) {
                Due due = rules.of(order);
                if (due.plan() != null && shifts.contains(due.plan().shift())) {
                    plans.add(due.plan());
                }
                if (order instanceof OneTimeOrder one && shifts.contains(one.shift())) {
                    settlements.add(settle.settle(order, due));
                }
            }
            return tell.schedule(plans).call(() -> inOrder(settlements));
        });
    }

    /** Calls off those of {@code keys} (order id to shifts) that are not due in their shift. */
    Uni<Tally> cancel(ReadDue.Ground ground, List<Order> orders, Map<String, Set<Shift>> keys) {
        return reading.rules(ground, orders).flatMap(rules -> {
            Map<String, String> reasons = new HashMap<>();
            for (Order order : orders) {
                Due due = rules.of(order);
                for (Shift shift : keys.getOrDefault(order.id(), Set.of())) {
                    if (!due.inShift(shift)) {
                        reasons.put(
                                DuePlan.key(order.id(), ground.date(), shift),
                                due.plan() == null ? due.reason() : "SHIFT_CHANGED");
                    }
                }
            }
            return tell.cancel(reasons);
        });
    }

    private static Uni<Void> inOrder(List<Uni<Void>> all) {
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(one -> one)
                        .collect()
                        .last()
                        .replaceWithVoid();
    }
}
