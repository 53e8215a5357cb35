package com.earlybird.order.planning.app;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.DueRules;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.order.register.domain.Order;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        return tell.known(keys(ground, orders, shifts))
                .flatMap(known -> schedule(ground, orders, shifts, known.keySet()));
    }

    /** Of these ids those that stand in {@code shift}: what became of them is looked at beforehand. */
    Uni<Set<String>> standing(LocalDate date, List<String> orderIds, Shift shift) {
        Map<String, String> byKey = new HashMap<>();
        orderIds.forEach(id -> byKey.put(DuePlan.key(id, date, shift), id));
        return tell.known(byKey.keySet()).map(known -> known.entrySet().stream()
                .filter(one -> one.getValue() == ScheduleAction.SCHEDULE)
                .map(one -> byKey.get(one.getKey()))
                .collect(Collectors.toSet()));
    }

    private static List<String> keys(
            ReadDue.Ground ground, List<Order> orders, Set<Shift> shifts) {
        return orders.stream()
                .flatMap(order -> shifts.stream()
                        .map(shift -> DuePlan.key(order.id(), ground.date(), shift)))
                .toList();
    }

    private Uni<Tally> schedule(
            ReadDue.Ground ground, List<Order> orders, Set<Shift> shifts, Set<String> known) {
        return reading.rules(ground, orders).flatMap(rules -> {
            List<DuePlan> plans = new ArrayList<>();
            Map<OneTimeOrder, Due> settled = new HashMap<>();
            for (Order order : orders) {
                Due due = rules.of(order);
                if (due.plan() != null && !wanted(ground, due.plan(), shifts)) {
                    continue;
                }
                if (due.plan() != null) {
                    plans.add(due.plan());
                }
                if (order instanceof OneTimeOrder one && shifts.contains(one.shift())) {
                    settled.put(one, due);
                }
            }
            return tell.schedule(plans, known).call(() -> settle.settle(settled));
        });
    }

    /** Calls off those of {@code keys} (order id to shifts) that are not due in their shift. */
    Uni<Tally> cancel(ReadDue.Ground ground, List<Order> orders, Map<String, Set<Shift>> keys) {
        return reading.rules(ground, orders)
                .flatMap(rules -> tell.cancel(notDue(ground, orders, keys, rules)));
    }

    /** Looks at what stands in a shift: what is not due any more, and what is due otherwise. */
    Uni<Tally> review(ReadDue.Ground ground, List<PlannedDelivery> standing, List<Order> orders) {
        Map<String, PlannedDelivery> told = standing.stream()
                .collect(Collectors.toMap(PlannedDelivery::orderId, one -> one));
        Map<String, Set<Shift>> keys = new HashMap<>();
        told.forEach((id, one) -> keys.put(id, EnumSet.of(one.shift())));
        return reading.rules(ground, orders).flatMap(rules -> {
            List<DuePlan> otherwise = orders.stream()
                    .map(order -> rules.of(order).plan())
                    .filter(plan -> plan != null
                            && wanted(ground, plan, keys.get(plan.orderId()))
                            && !told.get(plan.orderId()).isAs(plan))
                    .toList();
            return tell.cancel(notDue(ground, orders, keys, rules))
                    .flatMap(off -> tell.reschedule(otherwise)
                            // What stays is counted when the orders are gone through.
                            .map(done -> off.plus(new Tally(done.scheduled(), 0, 0))));
        });
    }

    private static Map<String, TellDeliveries.CallOff> notDue(
            ReadDue.Ground ground,
            List<Order> orders,
            Map<String, Set<Shift>> keys,
            DueRules rules) {
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
        return reasons;
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
}
