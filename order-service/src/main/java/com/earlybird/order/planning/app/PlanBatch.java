package com.earlybird.order.planning.app;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.DueRules;
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
    private static final int AT_ONCE = 16;

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
                if (due.plan() != null && !wanted(ground, due.plan(), shifts)) {
                    continue;
                }
                if (due.plan() != null) {
                    plans.add(due.plan());
                }
                if (order instanceof OneTimeOrder one && shifts.contains(one.shift())) {
                    settlements.add(settle.settle(order, due));
                }
            }
            return tell.schedule(plans).call(() -> all(settlements));
        });
    }

    /** Calls off those of {@code keys} (order id to shifts) that are not due in their shift. */
    Uni<Tally> cancel(ReadDue.Ground ground, List<Order> orders, Map<String, Set<Shift>> keys) {
        return reading.rules(ground, orders).flatMap(rules -> {
            Map<String, TellDeliveries.CallOff> reasons = new HashMap<>();
            for (Order order : orders) {
                Due due = rules.of(order);
                for (Shift shift : keys.getOrDefault(order.id(), Set.of())) {
                    if (!due.inShift(shift)) {
                        reasons.put(
                                DuePlan.key(order.id(), ground.date(), shift),
                                callOff(order, due, rules));
                    }
                }
            }
            return tell.cancel(reasons);
        });
    }

    /** Of a one-time order the customer hears by its own cancellation. */
    private static TellDeliveries.CallOff callOff(Order order, Due due, DueRules rules) {
        boolean told = due.held() && order.orderType() == OrderType.SUBSCRIPTION;
        return new TellDeliveries.CallOff(
                due.plan() == null ? due.reason() : "SHIFT_CHANGED",
                told ? rules.customers().get(order.customerId()) : null);
    }

    private static boolean wanted(ReadDue.Ground ground, DuePlan plan, Set<Shift> shifts) {
        return shifts.contains(plan.shift()) && ground.takesIn(plan);
    }

    private static Uni<Void> all(List<Uni<Void>> all) {
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUni(one -> one)
                        .merge(AT_ONCE)
                        .collect()
                        .last()
                        .replaceWithVoid();
    }
}
