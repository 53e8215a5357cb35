package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.note.DayNotes;
import com.earlybird.delivery.sequence.Sequences;
import com.earlybird.delivery.stop.app.SheetStop;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;

/** What a run sheet shows beside the plan: the set order, the day's notes, the empty bottles. */
@ApplicationScoped
class Beside {
    private final Sequences sequences;
    private final DayNotes notes;
    private final BottlesToCollect bottles;

    Beside(Sequences sequences, DayNotes notes, BottlesToCollect bottles) {
        this.sequences = sequences;
        this.notes = notes;
        this.bottles = bottles;
    }

    /** Notes by stop id, bottles by customer. */
    record Found(
            List<String> sequence,
            Map<String, String> notes,
            Map<String, Map<String, Integer>> bottles) {
        List<SheetStop> laidOver(List<SheetStop> stops) {
            return stops.stream()
                    .map(stop -> stop.with(
                            notes.get(StopId.of(stop.customerId(), stop.date(), stop.shift())),
                            bottles.get(stop.customerId())))
                    .toList();
        }
    }

    Uni<Found> of(String boyId, Shift shift, List<Stop> stops) {
        List<String> customerIds =
                stops.stream().map(Stop::customerId).distinct().toList();
        return Uni.combine()
                .all()
                .unis(
                        sequences.of(boyId, shift),
                        notes.of(stops.stream().map(Stop::id).toList()),
                        bottles.of(customerIds))
                .with((sequence, texts, empties) ->
                        new Found(sequence.value().customerIds(), texts, empties));
    }
}
