package com.earlybird.platform.trial;

import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.GroupCommit;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

@ApplicationScoped
class Parcels implements Repository {
    private final Documents<Parcel> documents;
    private final GroupCommit<Parcel> together;

    Parcels(Store store) {
        documents = store.documents(
                "parcels", Parcel.class, Parcel::id, Index.unique("one of each", "label"));
        together = store.groupCommit(documents);
    }

    Documents<Parcel> all() {
        return documents;
    }

    GroupCommit<Parcel> together() {
        return together;
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }
}
