package com.earlybird.platform.trial;

import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

@ApplicationScoped
class Parcels implements Repository {
    private final Documents<Parcel> documents;

    Parcels(Store store) {
        documents = store.documents(
                "parcels", Parcel.class, Parcel::id, Index.unique("one of each", "label"));
    }

    Documents<Parcel> all() {
        return documents;
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }
}
