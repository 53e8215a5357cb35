package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.delivery.runsheet.domain.ShiftChoice;
import com.earlybird.delivery.stop.app.ShowStops;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One run, by reads of keys alone: the run, its stops, their customers. */
@ApplicationScoped
public class ReadRunSheet {
    private final Runs runs;
    private final Stops stops;
    private final ShowStops show;
    private final Beside beside;
    private final Round round;
    private final BusinessClock clock;

    ReadRunSheet(
            Runs runs,
            Stops stops,
            ShowStops show,
            Beside beside,
            Round round,
            BusinessClock clock) {
        this.runs = runs;
        this.stops = stops;
        this.show = show;
        this.beside = beside;
        this.round = round;
        this.clock = clock;
    }

    /** {@code date} null for today, {@code shift} null for the one that {@link ShiftChoice} says. */
    public Uni<RunSheet> handle(String boyId, LocalDate date, Shift shift) {
        LocalDate day = date == null ? clock.today() : date;
        List<Shift> shifts = shift == null ? List.of(Shift.values()) : List.of(shift);
        return runs.find(shifts.stream().map(one -> Run.id(boyId, day, one)).toList())
                .flatMap(found -> stops.find(found.stream()
                                .flatMap(run -> run.stopIds().stream())
                                .collect(Collectors.toSet()))
                        .flatMap(there -> sheet(choose(boyId, day, shift, found, there))));
    }

    /** One run, and what of the stops is on it. */
    private record Chosen(RunSheet.RunHead head, List<Stop> stops) {}

    private Chosen choose(
            String boyId, LocalDate day, Shift asked, List<Run> found, List<Stored<Stop>> there) {
        Map<Shift, List<Stop>> byShift = new EnumMap<>(Shift.class);
        for (Shift one : asked == null ? Shift.values() : new Shift[] {asked}) {
            List<Stop> live = live(boyId, one, there);
            if (!live.isEmpty()) {
                byShift.put(one, live);
            }
        }
        Shift shift = asked != null
                ? asked
                : ShiftChoice.of(byShift.keySet(), day, clock.now(), clock.zone());
        String runId = Run.id(boyId, day, shift);
        Run run = found.stream().filter(r -> r.id().equals(runId)).findFirst().orElse(null);
        RunSheet.RunHead head = new RunSheet.RunHead(
                runId,
                day,
                shift,
                boyId,
                run == null ? null : run.startedAt(),
                run == null ? null : run.finishedAt());
        return new Chosen(head, byShift.getOrDefault(shift, List.of()));
    }

    private static List<Stop> live(String boyId, Shift shift, List<Stored<Stop>> there) {
        return there.stream()
                .map(stored -> stored.value().onRun(boyId, shift))
                .filter(stop -> !stop.planned().isEmpty())
                .toList();
    }

    private Uni<RunSheet> sheet(Chosen chosen) {
        RunSheet.RunHead head = chosen.head();
        return Uni.combine()
                .all()
                .unis(
                        show.all(chosen.stops()),
                        beside.of(head.deliveryBoyId(), head.shift(), chosen.stops()))
                .asTuple()
                .flatMap(both -> round.of(
                        both.getItem2().laidOver(both.getItem1()),
                        both.getItem2().sequence()))
                .map(stops -> RunSheet.of(head, stops));
    }
}
