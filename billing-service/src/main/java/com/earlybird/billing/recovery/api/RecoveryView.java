package com.earlybird.billing.recovery.api;

import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.billing.recovery.domain.RecoveryRun.CustomerRecovery;
import com.earlybird.billing.recovery.domain.RecoveryStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a recovery is, and what it found.
 *
 * @param ordersSeen delivered and unbilled orders that it looked at
 * @param orders those of them that nobody had charged
 * @param amountPaise what they come to
 * @param customers the same by customer
 * @param unconfirmed orders marked delivered and never confirmed: not charged, at most 1,000
 * @param left orders found and not yet in the books
 * @param full whether there may be more, for another run
 */
public record RecoveryView(
        String id,
        RecoveryStatus status,
        LocalDate from,
        LocalDate to,
        boolean dryRun,
        int ordersSeen,
        int orders,
        long amountPaise,
        List<CustomerRecovery> customers,
        List<String> unconfirmed,
        int left,
        boolean full,
        String error,
        Instant startedAt,
        String startedBy) {
    static RecoveryView of(RecoveryRun run) {
        return new RecoveryView(
                run.id(),
                run.status(),
                run.from(),
                run.to(),
                run.dryRun(),
                run.ordersSeen(),
                run.found().stream().mapToInt(CustomerRecovery::orders).sum(),
                run.found().stream().mapToLong(CustomerRecovery::amountPaise).sum(),
                run.found(),
                run.unconfirmed(),
                run.pending().size(),
                run.full(),
                run.error(),
                run.startedAt(),
                run.startedBy());
    }
}
