package com.earlybird.billing.closing.domain;

import java.util.ArrayList;
import java.util.List;

/** The next state of a run, said by what is different. */
public final class RunChange {
    private final ClosingRun run;
    private RunStatus status;
    private String cursor;
    private int pass;
    private int total;
    private int done;
    private int bills;
    private long amountPaise;
    private List<String> parked;
    private int attempts;
    private String error;
    private String lock;
    private long leaseUntilMs;
    private long noticedMs;

    RunChange(ClosingRun run) {
        this.run = run;
        status = run.status();
        cursor = run.cursor();
        pass = run.pass();
        total = run.customersTotal();
        done = run.customersDone();
        bills = run.bills();
        amountPaise = run.amountPaise();
        parked = run.parked();
        attempts = run.attempts();
        error = run.error();
        lock = run.lock();
        leaseUntilMs = run.leaseUntilMs();
        noticedMs = run.noticedMs();
    }

    /** The process that runs it is believed to live until then. */
    public RunChange leasedUntil(long realMs) {
        leaseUntilMs = realMs;
        return this;
    }

    /** Where it stands is said at that real time. */
    public RunChange noticedAt(long realMs) {
        noticedMs = realMs;
        return this;
    }

    public RunChange of(int customers) {
        total = customers;
        return this;
    }

    /** These customers are done, up to {@code last}. */
    public RunChange past(String last, ChunkOutcome outcome) {
        cursor = last;
        // A later pass meets customers again whom the first has counted.
        done = Math.min(total, done + outcome.customers());
        bills += outcome.bills();
        amountPaise = Math.addExact(amountPaise, outcome.totalPaise());
        parked = new ArrayList<>(parked);
        outcome.parked().stream().filter(id -> !run.parked().contains(id)).forEach(parked::add);
        attempts = 0;
        error = null;
        return this;
    }

    /** Begins again for those who came behind the cursor. */
    public RunChange nextPass() {
        cursor = null;
        pass++;
        return this;
    }

    public RunChange failedOnce(String why, int mostAttempts) {
        attempts++;
        error = why;
        leaseUntilMs = 0;
        return attempts >= mostAttempts ? ended(RunStatus.FAILED) : this;
    }

    /** What it came to, counted from the books. */
    public RunChange counted(int billsIssued, long totalPaise) {
        bills = billsIssued;
        amountPaise = totalPaise;
        return this;
    }

    public RunChange saying(String why) {
        error = why;
        return this;
    }

    /** Lets the next run begin. */
    public RunChange ended(RunStatus how) {
        status = how;
        lock = run.id();
        return this;
    }

    public ClosingRun run() {
        return new ClosingRun(
                run.id(),
                run.month(),
                run.areas(),
                run.customerIds(),
                run.dryRun(),
                status,
                run.issuedAt(),
                run.issueDate(),
                run.dueDate(),
                run.letterheadId(),
                cursor,
                pass,
                total,
                done,
                bills,
                amountPaise,
                parked,
                attempts,
                error,
                lock,
                leaseUntilMs,
                run.startedMs(),
                noticedMs,
                run.startedBy(),
                run.correlationId());
    }
}
