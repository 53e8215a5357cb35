package com.earlybird.delivery.note;

import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code day_notes}, by the id of the stop they belong to: a note can be there before its stop, and
 * writing one never stands in the way of a confirmation.
 */
@ApplicationScoped
public class DayNotes implements Repository {
    private final Documents<DayNote> documents;

    DayNotes(Store store) {
        documents = store.documents("day_notes", DayNote.class, DayNote::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    /** By stop, of those of which something was said. */
    public Uni<Map<String, DayNote>> of(Collection<String> stopIds) {
        return documents.findAll(stopIds).map(found -> {
            Map<String, DayNote> notes = new HashMap<>();
            found.stream().map(Stored::value).forEach(note -> notes.put(note.id(), note));
            return notes;
        });
    }

    /** Changes what is said of a stop, of which nothing may have been said yet. */
    Uni<Stored<DayNote>> put(String stopId, Act act, UnaryOperator<DayNote> change) {
        return Uni.createFrom()
                .deferred(
                        () -> documents.insert(change.apply(DayNote.empty(stopId)), act, List.of()))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> change(stopId, act, change));
    }

    /** Changes what was said of a stop; 404 where nothing was. */
    Uni<Stored<DayNote>> change(String stopId, Act act, UnaryOperator<DayNote> change) {
        return documents.update(
                "note", stopId, act, stored -> Change.to(change.apply(stored.value())));
    }
}
