package com.earlybird.order.planning.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.domain.Closings;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.Demand;
import com.earlybird.order.planning.domain.DemandRules;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.planning.domain.ShiftTotals;
import com.earlybird.order.register.domain.Order;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what a date asks for: from the plan what is planned, the rest from the calendar, read
 * in pages and only added up.
 */
@ApplicationScoped
public class ReadDemand {
    private final ReadClosings closings;
    private final ReadDue reading;
    private final DueOrders orders;
    private final PlanningRuns runs;
    private final CountShift count;

    ReadDemand(
            ReadClosings closings,
            ReadDue reading,
            DueOrders orders,
            PlanningRuns runs,
            CountShift count) {
        this.closings = closings;
        this.reading = reading;
        this.orders = orders;
        this.runs = runs;
        this.count = count;
    }

    /** By shift and product; {@code shift} null means both. */
    public Uni<List<Demand>> of(LocalDate date, Shift shift) {
        Set<Shift> shifts = shift == null ? EnumSet.allOf(Shift.class) : EnumSet.of(shift);
        return closings.now().flatMap(now -> Multi.createFrom()
                .iterable(shifts)
                .onItem()
                .transformToUniAndConcatenate(one -> planned(date, one, now))
                .collect()
                .asList()
                .flatMap(planned -> planned.stream().anyMatch(Planned::isPartial)
                        ? forecast(date).map(forecast -> merged(planned, forecast))
                        : Uni.createFrom().item(merged(planned, Map.of()))));
    }

    private record Planned(DemandRules rules, Optional<PlanningRun> run, ShiftTotals totals) {
        boolean isPartial() {
            return rules.needsForecast(run);
        }
    }

    private Uni<Planned> planned(LocalDate date, Shift shift, Closings now) {
        DemandRules rules = new DemandRules(date, shift, now);
        return count.latest(date, shift).flatMap(totals -> runs.find(date, shift)
                .map(run -> new Planned(rules, run, totals)));
    }

    private Uni<Map<Shift, ShiftTotals.Sum>> forecast(LocalDate date) {
        Map<Shift, ShiftTotals.Sum> sums = new EnumMap<>(Shift.class);
        return reading.ground(date, Coverage.EVERYTHING)
                .flatMap(ground -> orders.maybeDueOn(date, null)
                        .onItem()
                        .transformToUniAndConcatenate(batch -> add(ground, batch, sums))
                        .collect()
                        .last()
                        .replaceWith(sums));
    }

    private Uni<Void> add(
            ReadDue.Ground ground, List<Order> batch, Map<Shift, ShiftTotals.Sum> sums) {
        return reading.rules(ground, batch)
                .invoke(rules -> batch.stream()
                        .map(order -> rules.of(order).plan())
                        .filter(plan -> plan != null)
                        .forEach(plan -> add(plan, sums)))
                .replaceWithVoid();
    }

    private static void add(DuePlan plan, Map<Shift, ShiftTotals.Sum> sums) {
        ShiftTotals.Sum sum = sums.computeIfAbsent(plan.shift(), x -> new ShiftTotals.Sum());
        sum.delivery(plan.customerId());
        plan.items().forEach(item -> sum.ordered(item.productId(), item.qty()));
    }

    private static List<Demand> merged(
            List<Planned> planned, Map<Shift, ShiftTotals.Sum> forecast) {
        return planned.stream()
                .flatMap(one -> {
                    ShiftTotals.Sum sum = forecast.get(one.rules().shift());
                    ShiftTotals expected = sum == null ? ShiftTotals.NONE : sum.total();
                    return one.rules().of(one.run(), one.totals(), expected).stream();
                })
                .toList();
    }
}
