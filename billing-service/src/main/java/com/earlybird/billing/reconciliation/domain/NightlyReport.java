package com.earlybird.billing.reconciliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the nightly reconciliation found.
 *
 * @param id the business date of the night, {@code 2026-01-31}
 * @param from the first day it compared
 * @param to the last
 * @param differencePaise charged less confirmed
 * @param bookFindings what is amiss in the bills of the month before, and in the trial balance; null
 *     on reports older than that
 * @param orderFindings orders of the last 31 days that are not billed as they say; null where
 *     order-service could not be asked
 * @param missingDeliveries the first 1,000 that are confirmed and not charged
 */
public record NightlyReport(
        String id,
        LocalDate from,
        LocalDate to,
        long confirmedDeliveries,
        long chargedDeliveries,
        long differencePaise,
        long missing,
        long duplicate,
        long different,
        List<String> missingDeliveries,
        Instant doneAt,
        Long bookFindings,
        Long orderFindings) {
    public NightlyReport {
        missingDeliveries = missingDeliveries == null ? List.of() : List.copyOf(missingDeliveries);
    }

    public static NightlyReport of(
            LocalDate night,
            LocalDate from,
            LocalDate to,
            Findings findings,
            Instant now,
            Long bookFindings,
            Long orderFindings) {
        return new NightlyReport(
                night.toString(),
                from,
                to,
                findings.confirmedDeliveries(),
                findings.chargedDeliveries(),
                findings.differencePaise(),
                findings.missingCount(),
                findings.duplicateCount(),
                findings.differentCount(),
                findings.missing().stream().map(Finding::deliveryId).toList(),
                now,
                bookFindings,
                orderFindings);
    }
}
