package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.app.CloseCustomers.Drafted;
import com.earlybird.billing.closing.app.CloseCustomers.Numbered;
import com.earlybird.billing.closing.domain.ChunkOutcome;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.platform.start.StartedUp;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries a run out, customer by customer in the order of their ids, and takes over one whose
 * process died. The lease only keeps two from doing the same work; that nothing is billed twice
 * rests on the conditional writes of {@link CloseCustomers}.
 */
@ApplicationScoped
public class ExecuteRun {
    private static final int CHUNK = 400;
    private static final int MOST_PASSES = 20;
    private static final int MOST_ATTEMPTS = 5;
    private static final long LEASE_MS = Duration.ofSeconds(30).toMillis();

    private final Runs runs;
    private final RunCustomers customers;
    private final CloseCustomers close;
    private final PageScans pages;
    private final ClosedMonths closedMonths;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    ExecuteRun(
            Runs runs,
            RunCustomers customers,
            CloseCustomers close,
            PageScans pages,
            ClosedMonths closedMonths) {
        this.runs = runs;
        this.customers = customers;
        this.close = close;
        this.pages = pages;
        this.closedMonths = closedMonths;
    }

    void atStart(@Observes StartedUp started) {
        resume().subscribe().with(done -> {}, ExecuteRun::putOff);
    }

    /** Goes on with a run that no living process carries. */
    @Scheduled(
            identity = "resume-runs",
            every = "{earlybird.billing.resume-every}",
            delayed = "{earlybird.billing.resume-every}")
    public Uni<Void> resume() {
        return runs.underWay()
                .invoke(found -> found.stream()
                        .filter(run -> run.leaseUntilMs() < System.currentTimeMillis())
                        .forEach(this::inBackground))
                .replaceWithVoid();
    }

    void inBackground(ClosingRun run) {
        if (run.running() && here.add(run.id())) {
            execute(run)
                    .onTermination()
                    .invoke(() -> here.remove(run.id()))
                    .subscribe()
                    .with(done -> {}, ExecuteRun::putOff);
        }
    }

    /** Carries it out from where it stands; a failure is noted, and it is tried again later. */
    public Uni<Void> execute(ClosingRun run) {
        return update(run.id(), run)
                .flatMap(this::pass)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> {
                    Log.errorf(e, "run %s stopped at %s", run.id(), run.cursor());
                    String why = String.valueOf(e.getMessage());
                    return runs.update(
                                    run.id(),
                                    now -> now.running()
                                            ? now.change()
                                                    .failedOnce(why, MOST_ATTEMPTS)
                                                    .run()
                                            : now)
                            .replaceWithVoid();
                });
    }

    private Uni<ClosingRun> pass(ClosingRun run) {
        return customers.of(run).flatMap(all -> {
            List<String> left = run.cursor() == null
                    ? List.copyOf(all)
                    : List.copyOf(all.tailSet(run.cursor() + "\0"));
            ClosingRun counted =
                    run.customersTotal() == 0 ? run.change().of(all.size()).run() : run;
            return chunks(counted, left);
        });
    }

    /** Noted one after the other, none held on to: a chunk is some megabytes, and a month has many. */
    private Uni<ClosingRun> chunks(ClosingRun run, List<String> left) {
        AtomicReference<ClosingRun> now = new AtomicReference<>(run);
        ChunksAhead ahead = new ChunksAhead(left, CHUNK, workOf(run));
        return Multi.createFrom()
                .range(0, ahead.chunks())
                .onItem()
                .transformToUniAndConcatenate(index -> now.get().running()
                        ? ahead.take(index)
                                .flatMap(outcome -> noted(now.get(), ahead.chunk(index), outcome))
                                .invoke(now::set)
                        : Uni.createFrom().item(now.get()))
                .collect()
                .last()
                .flatMap(last -> now.get().running()
                        ? endOfPass(now.get())
                        : Uni.createFrom().item(now.get()));
    }

    private ChunksAhead.Work workOf(ClosingRun run) {
        return new ChunksAhead.Work() {
            @Override
            public Uni<Drafted> draft(List<String> chunk) {
                return close.draft(run, chunk);
            }

            @Override
            public Uni<Numbered> number(Drafted drafted, int nextNumber) {
                return close.number(run, drafted, nextNumber);
            }

            @Override
            public Uni<ChunkOutcome> close(List<String> chunk, Numbered numbered) {
                return close.close(run, chunk, numbered);
            }
        };
    }

    private Uni<ClosingRun> noted(ClosingRun run, List<String> chunk, ChunkOutcome outcome) {
        String last = chunk.get(chunk.size() - 1);
        return update(run.id(), run.change().past(last, outcome).run());
    }

    private Uni<ClosingRun> endOfPass(ClosingRun run) {
        return customers
                .behind(run)
                .flatMap(behind -> behind.isEmpty() || run.pass() >= MOST_PASSES
                        ? finish(run)
                        : update(run.id(), run.change().nextPass().run()).flatMap(this::pass));
    }

    /** Counted when nobody is behind: until then another process may still close some. */
    private Uni<ClosingRun> finish(ClosingRun run) {
        if (run.dryRun()) {
            return update(run.id(), run.change().ended(RunStatus.DONE).run());
        }
        boolean complete = run.parked().isEmpty();
        Uni<Void> monthDone = complete && run.whole()
                ? closedMonths.add(run.month(), run.id())
                : Uni.createFrom().voidItem();
        return monthDone
                .chain(() -> pages.tally(run.month(), run.id()))
                .flatMap(tally -> update(
                        run.id(),
                        run.change()
                                .counted(tally.bills(), tally.totalPaise())
                                .saying(complete ? null : "accounts are parked: " + run.parked())
                                .ended(complete ? RunStatus.DONE : RunStatus.FAILED)
                                .run()));
    }

    /** Writes where it stands and renews the lease, unless somebody else has ended it. */
    private Uni<ClosingRun> update(String id, ClosingRun next) {
        return runs.update(
                id,
                now -> now.running()
                        ? next.change()
                                .leasedUntil(System.currentTimeMillis() + LEASE_MS)
                                .noticedAt(System.currentTimeMillis())
                                .run()
                        : now);
    }

    private static void putOff(Throwable e) {
        Log.warnf("closing is put off: %s", e.getMessage());
    }
}
