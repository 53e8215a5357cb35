package com.earlybird.notification.store;

import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import java.util.List;

/**
 * PUT of a document that has a default: until it is first stored its version is 0, which
 * {@code If-Match} may name.
 */
public final class PutDocument {
    private PutDocument() {}

    public static <T> Uni<Stored<T>> put(
            Documents<T> documents, String id, T value, Long ifMatch, Act act) {
        return documents.find(id).flatMap(found -> {
            if (found.isPresent()) {
                return documents.update(id, id, ifMatch, act, stored -> Change.to(value));
            }
            if (ifMatch != null && ifMatch != 0) {
                throw Rejection.outdated("This is version 0 of it.");
            }
            return documents
                    .insert(value, act, List.of())
                    .onFailure(DuplicateKey.class)
                    .recoverWithUni(() ->
                            documents.update(id, id, ifMatch, act, stored -> Change.to(value)));
        });
    }
}
