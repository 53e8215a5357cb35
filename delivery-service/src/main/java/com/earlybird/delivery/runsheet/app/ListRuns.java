package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.domain.StopState;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the runs of a day stand. */
@ApplicationScoped
public class ListRuns {
    private final StopReads stops;
    private final DeliveryBoys boys;
    private final BusinessClock clock;

    ListRuns(StopReads stops, DeliveryBoys boys, BusinessClock clock) {
        this.stops = stops;
        this.boys = boys;
        this.clock = clock;
    }

    /**
     * One run, counted in stops: {@code stops} is the sum of the others. Stops at which everything
     * was called off are not counted.
     *
     * @param deliveryBoyId {@code UNASSIGNED} for stops that nobody has
     * @param name of the delivery boy, or null
     */
    public record RunState(
            String deliveryBoyId,
            String name,
            LocalDate date,
            Shift shift,
            int stops,
            int delivered,
            int notDelivered,
            int pending) {}

    /** {@code date} null for today, {@code shift} null for both; by shift and delivery boy. */
    public Uni<List<RunState>> handle(LocalDate date, Shift shift) {
        LocalDate day = date == null ? clock.today() : date;
        return stops.tally(day, shift).flatMap(tally -> boys.find(tally.keySet().stream()
                        .map(StopReads.RunKey::deliveryBoyId)
                        .collect(Collectors.toSet()))
                .map(known -> tally.entrySet().stream()
                        .map(run -> state(day, run.getKey(), run.getValue(), known))
                        .filter(run -> run.stops() > 0)
                        .sorted(Comparator.comparing(RunState::shift)
                                .thenComparing(RunState::deliveryBoyId))
                        .toList()));
    }

    private static RunState state(
            LocalDate day,
            StopReads.RunKey run,
            Map<StopState, Integer> counts,
            Map<String, DeliveryBoy> known) {
        DeliveryBoy boy = known.get(run.deliveryBoyId());
        int delivered = counts.getOrDefault(StopState.DELIVERED, 0);
        int notDelivered = counts.getOrDefault(StopState.NOT_DELIVERED, 0);
        int pending = counts.getOrDefault(StopState.PENDING, 0);
        return new RunState(
                run.deliveryBoyId(),
                boy == null ? null : boy.name(),
                day,
                run.shift(),
                delivered + notDelivered + pending,
                delivered,
                notDelivered,
                pending);
    }
}
