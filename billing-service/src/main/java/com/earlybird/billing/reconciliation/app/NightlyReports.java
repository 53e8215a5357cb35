package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.domain.NightlyReport;

import io.smallrye.mutiny.Uni;

import java.util.Optional;

/** What each night's reconciliation found. */
public interface NightlyReports {
    /** Keeps it; one of the same night that is there stays. */
    Uni<Void> add(NightlyReport report);

    Uni<Optional<NightlyReport>> last();
}
