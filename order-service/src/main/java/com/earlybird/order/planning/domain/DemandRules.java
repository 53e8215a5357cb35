package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of plan and forecast holds for which product. */
public record DemandRules(LocalDate date, Shift shift, Closings closings) {
    /** Whether the calendar has to be asked: something may not be planned yet. */
    public boolean needsForecast(Optional<PlanningRun> run) {
        return closings.products().keySet().stream().anyMatch(product -> !isPlanned(run, product));
    }

    /** Of each product the plan where it is planned, else the forecast; by product. */
    public List<Demand> of(Optional<PlanningRun> run, ShiftTotals plan, ShiftTotals forecast) {
        Stream<Demand> planned = plan.items().stream()
                .filter(item -> isPlanned(run, item.productId()))
                .map(item -> Demand.of(date, shift, item, Demand.Source.PLAN));
        Stream<Demand> expected = forecast.items().stream()
                .filter(item -> !isPlanned(run, item.productId()))
                .map(item -> Demand.of(date, shift, item, Demand.Source.FORECAST));
        return Stream.concat(planned, expected)
                .sorted(Comparator.comparing(Demand::productId))
                .toList();
    }

    private boolean isPlanned(Optional<PlanningRun> run, String productId) {
        return run.filter(one -> one.expected() != null)
                .filter(one -> one.coverage().takesIn(closings.of(List.of(productId), date, shift)))
                .isPresent();
    }
}
