package com.earlybird.billing.reconciliation.api;

import com.earlybird.billing.reconciliation.domain.Finding;
import com.earlybird.billing.reconciliation.domain.Findings;

import java.time.LocalDate;
import java.util.List;

/**
 * What was confirmed and what was charged, for the days from one to the other, both included.
 *
 * @param confirmedDeliveries deliveries of which something was handed over
 * @param chargedDeliveries deliveries that the ledger charges something for
 * @param differencePaise charged less confirmed: 0 when all is well
 * @param missing confirmed and not charged; each list has at most 1,000, the counts go on
 * @param duplicate of which a line stands in the books more than once
 * @param different charged at another amount, or charged and not confirmed
 * @param daysCompared days whose digests differed, so that they were compared delivery by delivery
 */
public record ReconciliationView(
        LocalDate from,
        LocalDate to,
        long confirmedDeliveries,
        long chargedDeliveries,
        long confirmedPaise,
        long chargedPaise,
        long differencePaise,
        List<Finding> missing,
        List<Finding> duplicate,
        List<Finding> different,
        long missingCount,
        long duplicateCount,
        long differentCount,
        long daysCompared) {
    static ReconciliationView of(LocalDate from, LocalDate to, Findings findings) {
        return new ReconciliationView(
                from,
                to,
                findings.confirmedDeliveries(),
                findings.chargedDeliveries(),
                findings.confirmedPaise(),
                findings.chargedPaise(),
                findings.differencePaise(),
                findings.missing(),
                findings.duplicate(),
                findings.different(),
                findings.missingCount(),
                findings.duplicateCount(),
                findings.differentCount(),
                findings.daysCompared());
    }
}
