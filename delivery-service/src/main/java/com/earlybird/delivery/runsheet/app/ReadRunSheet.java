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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One run, by reads of keys alone: the run, its stops, their customers. */
@ApplicationScoped
public class ReadRunSheet {
    private final Runs runs;
    private final Stops stops;
    private final ShowStops show;
    private final BusinessClock clock;

    ReadRunSheet(Runs runs, Stops stops, ShowStops show, BusinessClock clock) {
        this.runs = runs;
        this.stops = stops;
        this.show = show;
        this.clock = clock;
    }

    /** {@code date} null for today, {@code shift} null for the one that {@link ShiftChoice} says. */
    public Uni<RunSheet> handle(String boyId, LocalDate date, Shift shift) {
        LocalDate day = date == null ? clock.today() : date;
        List<Shift> shifts = shift == null ? List.of(Shift.values()) : List.of(shift);
        List<String> runIds =
                shifts.stream().map(one -> Run.id(boyId, day, one)).toList();
        return runs.find(runIds)
                .map(found ->
                        found.stream().flatMap(run -> run.stopIds().stream()).toList())
                .flatMap(stops::find)
                .flatMap(found -> sheet(boyId, day, shift, live(boyId, found)));
    }

    private static List<Stop> live(String boyId, List<Stored<Stop>> found) {
        return found.stream()
                .map(Stored::value)
                .filter(stop -> stop.deliveryBoyId().equals(boyId))
                .filter(stop -> !stop.planned().isEmpty())
                .toList();
    }

    private Uni<RunSheet> sheet(String boyId, LocalDate day, Shift asked, List<Stop> all) {
        Set<Shift> withStops = all.stream().map(Stop::shift).collect(Collectors.toSet());
        Shift shift =
                asked != null ? asked : ShiftChoice.of(withStops, day, clock.now(), clock.zone());
        List<Stop> onRun = all.stream().filter(stop -> stop.shift() == shift).toList();
        return show.all(onRun).map(shown -> RunSheet.of(day, shift, boyId, shown));
    }
}
