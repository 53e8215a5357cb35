package com.earlybird.billing.closing.domain;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month being closed. What decides about its bills is fixed when it starts; how far it has come is
 * written after each step, so that another process can go on where one was killed.
 *
 * @param areas only their customers; empty for all
 * @param customerIds only these; empty for all
 * @param dryRun counts what would be billed and writes no bill
 * @param issuedAt the moment every bill of this run bears
 * @param issueDate the business date of that moment
 * @param letterheadId how the business looks on its bills; null on runs older than that
 * @param cursor the last customer of this pass that is done, or null
 * @param pass from 1; a later one looks for pages that came behind the cursor
 * @param parked accounts that a safety bound kept from being billed
 * @param attempts failures in a row
 * @param error what went wrong last, or null
 * @param lock the same for every run under way, so that the store allows one
 * @param leaseUntilMs real time until which the process that runs it is believed to live
 * @param startedMs real time at which it was started
 * @param noticedMs real time at which it last wrote where it stands
 */
public record ClosingRun(
        String id,
        YearMonth month,
        List<String> areas,
        List<String> customerIds,
        boolean dryRun,
        RunStatus status,
        Instant issuedAt,
        LocalDate issueDate,
        LocalDate dueDate,
        String letterheadId,
        String cursor,
        int pass,
        int customersTotal,
        int customersDone,
        int bills,
        long amountPaise,
        List<String> parked,
        int attempts,
        String error,
        String lock,
        long leaseUntilMs,
        long startedMs,
        long noticedMs,
        String startedBy,
        String correlationId) {
    public static final String LOCK = "closing";

    public ClosingRun {
        areas = areas == null ? List.of() : List.copyOf(areas);
        customerIds = customerIds == null ? List.of() : List.copyOf(customerIds);
        parked = parked == null ? List.of() : List.copyOf(parked);
    }

    /** Whether it closes the month for everybody. */
    public boolean whole() {
        return areas.isEmpty() && customerIds.isEmpty();
    }

    public boolean running() {
        return status == RunStatus.RUNNING;
    }

    /** Customers done in a second, over the run's whole life; 0 before the first. */
    public double customersPerSecond() {
        long ms = noticedMs - startedMs;
        return ms <= 0 ? 0 : customersDone * 1000.0 / ms;
    }

    /** How long it will take yet at that rate; null where that cannot be said. */
    public Long secondsLeft() {
        if (!running()) {
            return 0L;
        }
        double rate = customersPerSecond();
        return rate == 0 ? null : (long) Math.ceil((customersTotal - customersDone) / rate);
    }

    /** For the audit entries of its bills: whoever started it. */
    public Caller caller() {
        return new Caller(startedBy, Role.ADMIN, null, null, correlationId);
    }

    public RunChange change() {
        return new RunChange(this);
    }
}
