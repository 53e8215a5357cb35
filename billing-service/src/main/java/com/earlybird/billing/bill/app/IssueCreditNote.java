package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;

/**
 * Answers a wrong bill. The bill stays as it is; the note is entered in the register, where all
 * notes against a bill together have a bound, and then posted under its own id on the customer's
 * open page, to stand on the next bill. What dies between the two is posted later.
 */
@ApplicationScoped
public class IssueCreditNote {
    private final ReadBills bills;
    private final BillRegister register;
    private final PostEntries ledger;
    private final BusinessClock clock;

    IssueCreditNote(
            ReadBills bills, BillRegister register, PostEntries ledger, BusinessClock clock) {
        this.bills = bills;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** {@code amountPaise} is above 0: what the customer is given back. */
    public record Command(
            String id, String billId, long amountPaise, String reason, Caller caller) {}

    /** The note and whose it is. */
    public record Issued(String customerId, String billId, CreditNote note, long balancePaise) {}

    /** @throws Rejection {@code credit-above-charges}; not-found where there is no such bill */
    public Uni<Issued> handle(Command command) {
        CreditNote note = new CreditNote(
                command.id(),
                command.amountPaise(),
                command.reason(),
                YearMonth.from(clock.today()),
                clock.now(),
                true);
        return bills.one(command.billId())
                .flatMap(issued -> register.update(
                        issued.page().id(),
                        Act.of(command.caller(), "credit-note.issue", command.reason()),
                        line -> line.credited(note, issued.bill().chargesPaise())))
                // The one that is kept: of a repeat, that is the first.
                .flatMap(line -> post(line, line.creditNote(command.id()).orElseThrow())
                        // A refusal would free the request's key for a second note.
                        .onFailure(Rejection.class)
                        .transform(e -> Rejection.unavailable(
                                "posting-put-off",
                                "The note is entered and will be posted a little later: "
                                        + e.getMessage())));
    }

    private Uni<Issued> post(BillNumber line, CreditNote note) {
        Entry.Cause cause = new Entry.Cause(
                note.id(),
                EntryKind.CREDIT_NOTE,
                note.issuedAt().atZone(clock.zone()).toLocalDate(),
                clock.now(),
                null);
        Entry entry = Entry.of(
                cause,
                LedgerAccount.ADJUSTMENT,
                -note.amountPaise(),
                new Note(line.billId(), null, note.reason()));
        Posting posting = new Posting(line.customerId(), note.month(), note.id(), List.of(entry));
        return ledger.one(posting)
                .call(() -> register.update(line.id(), null, now -> now.posted(note.id())))
                .map(posted ->
                        new Issued(line.customerId(), line.billId(), note, posted.balancePaise()));
    }

    /** Finishes what a process left that died between the two halves. */
    @Scheduled(
            identity = "unposted-credit-notes",
            every = "{earlybird.billing.unposted-every}",
            delayed = "5s")
    public Uni<Void> finishUnposted() {
        return register.withUnposted()
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                // One that cannot be posted keeps nobody else waiting.
                .transformToUniAndConcatenate(line -> postAll(line)
                        .onFailure()
                        .invoke(e -> Log.errorf(e, "a credit of %s is not posted", line.billId()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> postAll(BillNumber line) {
        return Multi.createFrom()
                .iterable(line.creditNotes())
                .filter(note -> note.unposted() != null)
                .onItem()
                .transformToUniAndConcatenate(note -> post(line, note))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
