package com.earlybird.billing.closing.api;

import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;

import java.time.YearMonth;
import java.util.List;

/**
 * How far a run is.
 *
 * @param customersPerSecond how fast it goes, over its whole life
 * @param secondsLeft how long it will take yet at that rate; null where that cannot be said
 * @param bills issued by this run; by a dry run, those it would issue
 * @param amountPaise their charges and adjustments
 * @param parked customers whose books broke a safety bound: not billed until somebody has looked
 * @param error what went wrong last, or null
 */
public record RunView(
        String id,
        YearMonth month,
        RunStatus status,
        boolean dryRun,
        int customersTotal,
        int customersDone,
        double customersPerSecond,
        Long secondsLeft,
        int bills,
        long amountPaise,
        List<String> parked,
        String error) {
    static RunView of(ClosingRun run) {
        return new RunView(
                run.id(),
                run.month(),
                run.status(),
                run.dryRun(),
                run.customersTotal(),
                run.customersDone(),
                Math.round(run.customersPerSecond() * 10) / 10.0,
                run.secondsLeft(),
                run.bills(),
                run.amountPaise(),
                run.parked(),
                run.error());
    }
}
