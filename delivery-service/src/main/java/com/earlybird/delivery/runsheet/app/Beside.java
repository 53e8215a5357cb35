package com.earlybird.delivery.runsheet.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.note.Adjustment;
import com.earlybird.delivery.note.DayNote;
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
            Map<String, DayNote> notes,
            Map<String, Map<String, Integer>> bottles) {
        List<SheetStop> laidOver(List<SheetStop> stops) {
            return stops.stream().map(this::laidOver).toList();
        }

        private SheetStop laidOver(SheetStop stop) {
            DayNote note = notes.get(StopId.of(stop.customerId(), stop.date(), stop.shift()));
            return stop.with(
                    note == null ? null : note.text(),
                    note == null
                            ? List.of()
                            : note.standing().stream().map(Beside::shown).toList(),
                    bottles.get(stop.customerId()));
        }
    }

    private static SheetStop.SheetAdjustment shown(Adjustment one) {
        return new SheetStop.SheetAdjustment(
                one.id(),
                one.kind(),
                one.productId(),
                one.productName(),
                one.unit(),
                one.qty(),
                one.insteadOfProductId(),
                one.insteadOfProductName(),
                one.reason());
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
                .with((sequence, said, empties) ->
                        new Found(sequence.value().customerIds(), said, empties));
    }
}
