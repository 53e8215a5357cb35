package com.earlybird.billing.settlement.app;

import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.Act;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was taken in of the provider's settlement reports. */
public interface Settlements {
    /** Adds the lines that are not there; gives back how many were new. */
    Uni<Integer> addAll(List<SettledLine> lines, Act act);

    Uni<List<SettledLine>> find(Collection<String> ids);

    /** Those of payments and refunds that the provider took on these days. */
    Uni<List<SettledLine>> createdBetween(LocalDate from, LocalDate to);

    /** Notes that the whole report of these days is here. */
    Uni<Void> markTaken(List<LocalDate> days, Act act);

    Uni<Set<LocalDate>> taken(LocalDate from, LocalDate to);
}
