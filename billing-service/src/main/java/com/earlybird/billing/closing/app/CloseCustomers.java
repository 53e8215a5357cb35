package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.bill.domain.BillDraft;
import com.earlybird.billing.bill.domain.BillFacts;
import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.closing.domain.ChunkOutcome;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.Prepared;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Closing;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Closes one month of some customers: computes each bill, gives it its number, and closes the page
 * where it is still as it was read; else once more from the beginning. May be run again at any time
 * and by several: a closed page stays, and a number belongs to its page.
 */
@ApplicationScoped
public class CloseCustomers {
    private static final int MOST_ROUNDS = 50;

    private final PrepareClosing prepare;
    private final BillRegister register;
    private final ClosePages pages;
    private final PaymentLinks links;
    private final KeepLetterhead letterhead;
    private final Customers customers;
    private final MeterRegistry metrics;

    CloseCustomers(
            PrepareClosing prepare,
            BillRegister register,
            ClosePages pages,
            PaymentLinks links,
            KeepLetterhead letterhead,
            Customers customers,
            MeterRegistry metrics) {
        this.prepare = prepare;
        this.register = register;
        this.pages = pages;
        this.links = links;
        this.letterhead = letterhead;
        this.customers = customers;
        this.metrics = metrics;
    }

    /** What some customers' bills come to, and the numbers that they have already. */
    record Drafted(List<Prepared> prepared, Map<String, BillNumber> given) {}

    /** The same with all their numbers, and the one that comes next. */
    record Numbered(List<Prepared> prepared, Map<String, BillNumber> numbers, int nextNumber) {}

    /**
     * Closes them, whatever has changed since anybody looked.
     *
     * @param customers in the order of their ids, which is that of the numbers
     * @param nextNumber a bill number whose predecessors are all given, as 1 always is
     */
    public Uni<ChunkOutcome> close(ClosingRun run, List<String> customers, int nextNumber) {
        return draft(run, customers)
                .flatMap(drafted -> number(run, drafted, nextNumber))
                .flatMap(numbered -> close(run, customers, numbered));
    }

    /** Reads what {@link #close} has to know. What has changed by then is read again there. */
    Uni<Drafted> draft(ClosingRun run, List<String> customers) {
        Act carry = run.dryRun() ? null : Act.of(run.caller(), "page.carry");
        return prepare.of(run.month(), customers, carry)
                .flatMap(prepared -> register.given(run.month(), billed(run, prepared))
                        .map(given -> new Drafted(prepared, given)));
    }

    /** Gives those their numbers who get a bill; a dry run none. */
    Uni<Numbered> number(ClosingRun run, Drafted drafted, int nextNumber) {
        List<String> billed = billed(run, drafted.prepared());
        return register.number(run.month(), billed, drafted.given(), nextNumber)
                .map(all -> new Numbered(drafted.prepared(), all, next(all, nextNumber)));
    }

    private static List<String> billed(ClosingRun run, List<Prepared> prepared) {
        return run.dryRun()
                ? List.of()
                : ready(prepared).stream()
                        .filter(one -> one.draft().needed())
                        .map(Prepared.Ready::customerId)
                        .toList();
    }

    /** Closes those that have their numbers. */
    Uni<ChunkOutcome> close(ClosingRun run, List<String> customers, Numbered numbered) {
        return Uni.combine()
                .all()
                .unis(links.maker(), letterhead.of(run.letterheadId()))
                .asTuple()
                .flatMap(read -> round(
                        run,
                        customers,
                        numbered,
                        MOST_ROUNDS,
                        new Prints(read.getItem1(), read.getItem2())));
    }

    /** What all bills of a run print alike. */
    private record Prints(PaymentLinks.Maker maker, Letterhead letterhead) {
        Bill on(Bill bill, BilledCustomer customer) {
            return bill.bearing(new Imprint(
                    letterhead.id(),
                    customer == null ? null : customer.name(),
                    customer == null ? null : customer.addressLines(),
                    bill.closingBalancePaise() > 0 ? maker.link(bill.billId()) : null));
        }
    }

    private Uni<ChunkOutcome> round(
            ClosingRun run,
            List<String> customers,
            Numbered numbered,
            int roundsLeft,
            Prints prints) {
        if (roundsLeft == 0) {
            throw Rejection.conflict("changed-meanwhile", "Pages change faster than they close.");
        }
        List<Prepared.Ready> ready = ready(numbered.prepared());
        if (ready.isEmpty() || run.dryRun()) {
            return Uni.createFrom().item(outcome(run, numbered.prepared()));
        }
        return this.customers
                .find(numbered.numbers().keySet())
                .flatMap(known -> pages.closeAll(
                        closings(run, ready, numbered.numbers(), known, prints),
                        Act.of(run.caller(), "page.close")))
                .flatMap(all -> all
                        ? Uni.createFrom().item(outcome(run, numbered.prepared()))
                        : draft(run, customers)
                                .flatMap(again -> number(run, again, numbered.nextNumber()))
                                .flatMap(again ->
                                        round(run, customers, again, roundsLeft - 1, prints)));
    }

    private static List<Prepared.Ready> ready(List<Prepared> prepared) {
        return prepared.stream()
                .filter(Prepared.Ready.class::isInstance)
                .map(Prepared.Ready.class::cast)
                .toList();
    }

    private static List<Closing> closings(
            ClosingRun run,
            List<Prepared.Ready> ready,
            Map<String, BillNumber> numbers,
            Map<String, BilledCustomer> known,
            Prints prints) {
        return ready.stream()
                .map(one -> closing(
                        run,
                        one,
                        numbers.get(one.customerId()),
                        known.get(one.customerId()),
                        prints))
                .toList();
    }

    private static Closing closing(
            ClosingRun run,
            Prepared.Ready ready,
            BillNumber number,
            BilledCustomer customer,
            Prints prints) {
        BillDraft draft = ready.draft();
        if (number == null) {
            return new Closing(
                    ready.page(), ready.version(), ready.quiet(), List.of(), 0, 0, null, List.of());
        }
        Bill bill = prints.on(
                draft.bill(number.billId(), run.id(), run.issuedAt(), run.dueDate()), customer);
        return new Closing(
                ready.page(),
                ready.version(),
                ready.quiet(),
                draft.atClose(
                        run.issuedAt(), run.issueDate(), prints.letterhead().registered()),
                bill.openingBalancePaise(),
                bill.closingBalancePaise(),
                bill,
                BillFacts.of(
                        draft.id(),
                        bill,
                        draft.content().chargedOrders(),
                        bill.imprint().payLink()));
    }

    private ChunkOutcome outcome(ClosingRun run, List<Prepared> prepared) {
        int bills = 0;
        long total = 0;
        List<String> parked = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Parked it) {
                Log.errorf("account %s is parked: %s", it.customerId(), it.why());
                metrics.counter("earlybird.closing.parked").increment();
                parked.add(it.customerId());
            } else if (one instanceof Prepared.Closed it
                    && it.bill() != null
                    && it.bill().runId().equals(run.id())) {
                bills++;
                total = Math.addExact(total, it.bill().totalPaise());
            } else if (one instanceof Prepared.Ready it && it.draft().needed()) {
                // Closed just now, or what a dry run would close.
                bills++;
                total = Math.addExact(total, it.draft().totalPaise());
            }
        }
        return new ChunkOutcome(prepared.size(), bills, total, parked);
    }

    private static int next(Map<String, BillNumber> numbers, int nextNumber) {
        return numbers.values().stream()
                .mapToInt(number -> number.number() + 1)
                .reduce(nextNumber, Math::max);
    }
}
