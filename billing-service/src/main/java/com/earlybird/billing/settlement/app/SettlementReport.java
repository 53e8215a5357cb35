package com.earlybird.billing.settlement.app;

import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;

/** The provider's own report of what was settled. */
public interface SettlementReport {
    /** Whether it can be asked for. */
    boolean configured();

    /**
     * All that was settled on that day.
     *
     * @throws Rejection {@code provider-away}, {@code provider-refuses-keys}
     */
    Uni<List<SettledLine>> of(LocalDate day);
}
