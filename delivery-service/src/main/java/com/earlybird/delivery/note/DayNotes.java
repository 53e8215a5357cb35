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

    /** The text by stop, of those that have one. */
    public Uni<Map<String, String>> of(Collection<String> stopIds) {
        return documents.findAll(stopIds).map(found -> {
            Map<String, String> texts = new HashMap<>();
            found.stream()
                    .map(Stored::value)
                    .filter(note -> note.text() != null)
                    .forEach(note -> texts.put(note.id(), note.text()));
            return texts;
        });
    }

    /** A null text takes the note away. */
    Uni<Stored<DayNote>> put(DayNote wanted, Act act) {
        return documents
                .insert(wanted, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() ->
                        documents.update("note", wanted.id(), act, stored -> Change.to(wanted)));
    }
}
