package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.Letterhead;

import io.smallrye.mutiny.Uni;

/** The letterheads that documents bear; one that is there stays as it is. */
public interface Letterheads {
    /** Adds it unless it is there. */
    Uni<Void> keep(Letterhead letterhead);

    /** The one of that id, which was kept before anything bore it. */
    Uni<Letterhead> get(String id);
}
