package com.earlybird.delivery.sequence;

import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** {@code sequences}: one document a delivery boy and shift, read by its {@code _id} alone. */
@ApplicationScoped
public class Sequences implements Repository {
    private final Documents<Sequence> documents;

    Sequences(Store store) {
        documents = store.documents("sequences", Sequence.class, Sequence::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    /** Version 0 and empty until somebody sets it. */
    public Uni<Stored<Sequence>> of(String deliveryBoyId, Shift shift) {
        return documents
                .find(Sequence.id(deliveryBoyId, shift))
                .map(found -> found.orElse(
                        new Stored<>(Sequence.of(deliveryBoyId, shift, List.of()), 0)));
    }

    Uni<Stored<Sequence>> put(Sequence wanted, Long ifMatch, Act act) {
        Sequence empty = Sequence.of(wanted.deliveryBoyId(), wanted.shift(), List.of());
        return documents
                .insert(empty, null, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithNull()
                .chain(() -> documents.update(
                        "sequence", wanted.id(), ifMatch, act, stored -> Change.to(wanted)));
    }
}
