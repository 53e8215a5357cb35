package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.bill.domain.CreditDraft;
import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Note;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.contracts.Money;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

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
    private final KnownCustomers customers;
    private final KeepLetterhead letterhead;
    private final BusinessClock clock;

    IssueCreditNote(
            ReadBills bills,
            BillRegister register,
            PostEntries ledger,
            KnownCustomers customers,
            KeepLetterhead letterhead,
            BusinessClock clock) {
        this.bills = bills;
        this.register = register;
        this.ledger = ledger;
        this.customers = customers;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** How much is given back; a later note gives back what is left. */
    public sealed interface Extent {
        /** {@code paise} is above 0. */
        record Amount(long paise) implements Extent {}

        /** At least one. */
        record Lines(List<CreditDraft.Wanted> wanted) implements Extent {}

        /** All that the bill charged and no earlier note gave back. */
        record Full() implements Extent {}
    }

    public record Command(String id, String billId, Extent extent, String reason, Caller caller) {}

    /** The note and whose it is. */
    public record Issued(String customerId, String billId, CreditNote note, long balancePaise) {}

    /**
     * @throws Rejection {@code credit-above-charges}, {@code line-unknown}, {@code credit-above-line},
     *     {@code line-credited}; not-found where there is no such bill
     */
    public Uni<Issued> handle(Command command) {
        return bills.one(command.billId())
                .flatMap(issued -> imprint(issued)
                        .flatMap(imprint -> register.update(
                                issued.page().id(),
                                Act.of(command.caller(), "credit-note.issue", command.reason()),
                                line -> line.creditNote(command.id()).isPresent()
                                        ? line
                                        : line.credited(
                                                note(command, issued, line, imprint),
                                                issued.bill().chargesPaise()))))
                // The one that is kept: of a repeat, that is the first.
                .flatMap(line -> post(line, line.creditNote(command.id()).orElseThrow())
                        // A refusal would free the request's key for a second note.
                        .onFailure(Rejection.class)
                        .transform(e -> Rejection.unavailable(
                                "posting-put-off",
                                "The note is entered and will be posted a little later: "
                                        + e.getMessage())));
    }

    /** What its document prints beside, as it is today. */
    private Uni<Imprint> imprint(IssuedBill issued) {
        return Uni.combine()
                .all()
                .unis(letterhead.handle(), customers.find(issued.page().customerId()))
                .with((head, customer) -> new Imprint(
                        head,
                        customer.map(BilledCustomer::name).orElse(null),
                        customer.map(BilledCustomer::addressLines).orElse(null),
                        null));
    }

    private CreditNote note(Command command, IssuedBill issued, BillNumber line, Imprint imprint) {
        List<Entry> entries = issued.content().stream()
                .flatMap(page -> page.entries().stream())
                .toList();
        CreditDraft draft;
        if (command.extent() instanceof Extent.Lines lines) {
            draft = CreditDraft.ofLines(lines.wanted(), entries);
        } else if (command.extent() instanceof Extent.Amount amount) {
            draft = CreditDraft.ofAmount(amount.paise(), entries);
        } else {
            long left = issued.bill().chargesPaise() - line.creditedPaise();
            draft = CreditDraft.ofAmount(left, entries);
        }
        if (draft.amountPaise() <= 0) {
            throw Rejection.refused("credit-above-charges", "Nothing is left to credit.");
        }
        return new CreditNote(
                command.id(),
                draft.amountPaise(),
                command.reason(),
                YearMonth.from(clock.today()),
                clock.now(),
                true,
                draft.lines(),
                draft.tax(),
                imprint);
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
                Note.paying(line.billId(), null, note.reason()));
        Posting posting = new Posting(line.customerId(), note.month(), note.id(), List.of(entry));
        return customers
                .message(line.customerId(), customer -> told(customer, line, note))
                .flatMap(message -> ledger.one(posting, balance -> message))
                .call(() -> register.update(line.id(), null, now -> now.posted(note.id())))
                .map(posted ->
                        new Issued(line.customerId(), line.billId(), note, posted.balancePaise()));
    }

    private List<Fact<?>> told(BilledCustomer customer, BillNumber line, CreditNote note) {
        return customer.message(
                "credit-note:" + note.id(),
                "CREDIT_NOTE_ISSUED",
                Map.of(
                        "credit_note_id", note.number(),
                        "bill_id", line.billId(),
                        "amount", Money.rupees(note.amountPaise()),
                        "reason", note.reason()),
                clock.now());
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
