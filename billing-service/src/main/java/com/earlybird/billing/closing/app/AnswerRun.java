package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.IssueCreditNote;
import com.earlybird.billing.bill.app.ReadBills;
import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.closing.domain.Answer;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.lease.Leases;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.List;

/**
 * Answers a wrong close: each bill of the run gets a credit note of what it charged and was not
 * credited for yet, under a key of its own, so that however often this is killed and begun again
 * there is one. The lease only saves work.
 */
@ApplicationScoped
public class AnswerRun {
    private static final String LEASE = "answer-runs";
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int CHUNK = 50;
    private static final int SIDE_BY_SIDE = 4;

    private final Runs runs;
    private final Answers answers;
    private final PageScans pages;
    private final ReadBills bills;
    private final BillRegister register;
    private final IssueCreditNote issue;
    private final Leases leases;

    AnswerRun(
            Runs runs,
            Answers answers,
            PageScans pages,
            ReadBills bills,
            BillRegister register,
            IssueCreditNote issue,
            Leases leases) {
        this.runs = runs;
        this.answers = answers;
        this.pages = pages;
        this.bills = bills;
        this.register = register;
        this.issue = issue;
        this.leases = leases;
    }

    /** @throws Rejection {@code run-not-done} while it may still issue bills, or for a dry run */
    public Uni<Answer> start(String runId, String reason, Caller caller) {
        return runs.get(runId)
                .map(run -> answer(run, reason, caller))
                .flatMap(answer -> answers.start(answer, Act.of(caller, "run.answer", reason)))
                // One that failed goes on where it stopped.
                .flatMap(answer -> answer.status() == RunStatus.FAILED
                        ? answers.update(answer.id(), now -> now.ended(RunStatus.RUNNING, null))
                        : Uni.createFrom().item(answer))
                .invoke(answer -> resume().subscribe().with(done -> {}, AnswerRun::putOff));
    }

    public Uni<Answer> get(String runId) {
        return answers.get(Answer.id(runId));
    }

    @Scheduled(
            identity = "answer-runs",
            every = "{earlybird.billing.resume-every}",
            delayed = "{earlybird.billing.resume-every}")
    public Uni<Void> resume() {
        return leases.whileHolding(LEASE, LENGTH, () -> answers.underWay()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::execute)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static Answer answer(ClosingRun run, String reason, Caller caller) {
        if (run.running() || run.dryRun()) {
            throw Rejection.conflict(
                    "run-not-done", run.id() + " has issued no bills, or not all of them yet.");
        }
        return new Answer(
                Answer.id(run.id()),
                run.id(),
                run.month(),
                reason,
                RunStatus.RUNNING,
                null,
                0,
                0,
                0,
                0,
                null,
                caller.userId(),
                caller.correlationId());
    }

    private Uni<Void> execute(Answer answer) {
        return pages.billsOf(answer.month(), answer.runId())
                .flatMap(all -> answers.update(answer.id(), now -> now.of(all.size()))
                        .flatMap(now -> chunks(now, left(all, now.cursor()))))
                .onFailure()
                .recoverWithUni(e -> {
                    Log.errorf(e, "%s stopped", answer.id());
                    return answers.update(
                            answer.id(),
                            now -> now.ended(RunStatus.FAILED, String.valueOf(e.getMessage())));
                })
                .replaceWithVoid();
    }

    private static List<String> left(List<String> all, String cursor) {
        return cursor == null
                ? all
                : all.stream().filter(bill -> bill.compareTo(cursor) > 0).toList();
    }

    /** One after the other, none held on to: the bills of a chunk are large, and there are many. */
    private Uni<Answer> chunks(Answer answer, List<String> left) {
        return Multi.createFrom()
                .iterable(left)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk -> credited(answer, chunk))
                .collect()
                .last()
                .chain(() -> answers.update(answer.id(), now -> now.ended(RunStatus.DONE, null)));
    }

    private Uni<Answer> credited(Answer answer, List<String> chunk) {
        return Multi.createFrom()
                .iterable(chunk)
                .onItem()
                .transformToUni(bill -> credit(answer, bill))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .call(() -> leases.take(LEASE, LENGTH))
                .flatMap(credits -> answers.update(
                        answer.id(),
                        now -> now.past(
                                chunk.get(chunk.size() - 1),
                                chunk.size(),
                                (int) credits.stream()
                                        .filter(paise -> paise > 0)
                                        .count(),
                                credits.stream().reduce(0L, Math::addExact))));
    }

    /** What the note comes to; 0 where there is nothing left to credit. */
    private Uni<Long> credit(Answer answer, String billId) {
        String noteId = "answer:" + billId;
        return Uni.combine()
                .all()
                .unis(bills.one(billId), register.find(billId))
                .asTuple()
                .flatMap(read -> {
                    long charged = read.getItem1().bill().chargesPaise();
                    long credited = read.getItem2()
                            .map(Stored::value)
                            .map(line -> creditedBeside(line, noteId))
                            .orElse(0L);
                    long paise = Math.subtractExact(charged, credited);
                    return paise <= 0
                            ? Uni.createFrom().item(0L)
                            : issue.handle(command(answer, billId, noteId, paise))
                                    .replaceWith(paise);
                });
    }

    private static long creditedBeside(BillNumber line, String noteId) {
        return line.creditNotes().stream()
                .filter(note -> !note.id().equals(noteId))
                .mapToLong(BillNumber.CreditNote::amountPaise)
                .reduce(0, Math::addExact);
    }

    private static IssueCreditNote.Command command(
            Answer answer, String billId, String noteId, long paise) {
        Caller caller =
                new Caller(answer.startedBy(), Role.ADMIN, null, null, answer.correlationId());
        return new IssueCreditNote.Command(
                noteId, billId, new IssueCreditNote.Extent.Amount(paise), answer.reason(), caller);
    }

    private static void putOff(Throwable e) {
        Log.warnf("an answer to a run is put off: %s", e.getMessage());
    }
}
