package com.earlybird.billing.ledger.app;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.Optional;

/** The months whose run is done: no customer's page of theirs is opened any more. */
public interface ClosedMonths {
    /** The last of them; all before it are closed too. */
    Uni<Optional<YearMonth>> last();

    Uni<Void> add(YearMonth month, String runId);
}
