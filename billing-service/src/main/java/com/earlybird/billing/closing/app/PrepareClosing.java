package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.domain.BillDraft;
import com.earlybird.billing.bill.domain.UnsoundPage;
import com.earlybird.billing.closing.domain.Prepared;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what closing some customers' month needs. For nearly all that is their page and the closing
 * balance of the page before it, if there is any page before; those whose books are less regular are looked at one by one.
 */
@ApplicationScoped
public class PrepareClosing {
    private final Pages pages;
    private final CarryAlong carryAlong;

    PrepareClosing(Pages pages, CarryAlong carryAlong) {
        this.pages = pages;
        this.carryAlong = carryAlong;
    }

    private record Read(
            Map<String, Stored<Page>> own,
            Map<String, Stored<Page>> before,
            Set<String> openBefore,
            Set<String> closedAfter,
            Set<String> withoutBooks) {
        Read knowing(Set<String> newcomers) {
            return new Read(own, before, openBefore, closedAfter, newcomers);
        }
    }

    /**
     * @param act for what is written on the way; null where nothing may be written, and pages to be
     *     carried are only counted in
     * @return one for each customer, in the same order
     */
    public Uni<List<Prepared>> of(YearMonth month, List<String> customers, Act act) {
        List<PageId> before = customers.stream()
                .map(customer -> new PageId(month.minusMonths(1), customer))
                .toList();
        List<String> own = customers.stream()
                .map(customer -> new PageId(month, customer).toString())
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        pages.whole(own),
                        pages.balances(before),
                        pages.openBefore(month, customers),
                        pages.closedAfter(month, customers))
                .with((o, b, open, closed) -> new Read(
                        byCustomer(o),
                        byCustomer(b),
                        customersOf(open),
                        customersOf(closed),
                        Set.of()))
                .flatMap(read -> withoutBooks(month, customers, read).map(read::knowing))
                .flatMap(read -> Multi.createFrom()
                        .iterable(customers)
                        .onItem()
                        .transformToUniAndConcatenate(
                                customer -> prepare(month, customer, read, act))
                        .collect()
                        .asList());
    }

    /** Those who have no page but this month's, and so owed nothing before it. */
    private Uni<Set<String>> withoutBooks(YearMonth month, List<String> customers, Read read) {
        List<String> asked = customers.stream()
                .filter(customer -> !read.before().containsKey(customer))
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return pages.headersOf(asked).map(found -> {
            Set<String> newcomers = new HashSet<>(asked);
            found.stream()
                    .filter(page -> !page.value().month().equals(month))
                    .forEach(page -> newcomers.remove(page.value().customerId()));
            return newcomers;
        });
    }

    private Uni<Prepared> prepare(YearMonth month, String customer, Read read, Act act) {
        Stored<Page> own = read.own().get(customer);
        if (own != null && !own.value().open()) {
            return done(new Prepared.Closed(own.value().bill()));
        }
        if (read.closedAfter().contains(customer)) {
            return done(new Prepared.Nothing());
        }
        Stored<Page> before = read.before().get(customer);
        boolean settled = before == null
                ? read.withoutBooks().contains(customer)
                : before.value().settled();
        boolean regular = settled
                && !read.openBefore().contains(customer)
                && (own == null || own.value().carries().isEmpty());
        if (!regular) {
            return carryAlong.prepare(month, customer, act);
        }
        long previous = before == null ? 0 : before.value().closingBalancePaise();
        return done(ready(month, customer, own, previous, own == null ? List.of() : List.of(own)));
    }

    /** The draft of what there is to do, or why it is not done. */
    static Prepared ready(
            YearMonth month,
            String customer,
            Stored<Page> own,
            long previousClosingPaise,
            List<Stored<Page>> onBill) {
        PageId id = new PageId(month, customer);
        try {
            List<Page> content = onBill.stream().map(Stored::value).toList();
            BillDraft draft = BillDraft.of(id, previousClosingPaise, content);
            if (own == null && !draft.needed()) {
                return new Prepared.Nothing();
            }
            return own == null
                    ? new Prepared.Ready(
                            customer, draft, Page.blank(id, PageStatus.OPEN), null, true)
                    : new Prepared.Ready(customer, draft, own.value(), own.version(), own.quiet());
        } catch (UnsoundPage | ArithmeticException e) {
            return new Prepared.Parked(customer, e.getMessage());
        }
    }

    private static Uni<Prepared> done(Prepared prepared) {
        return Uni.createFrom().item(prepared);
    }

    private static Map<String, Stored<Page>> byCustomer(Collection<Stored<Page>> pages) {
        return pages.stream()
                .collect(Collectors.toMap(page -> page.value().customerId(), Function.identity()));
    }

    private static Set<String> customersOf(Collection<Stored<Page>> pages) {
        return pages.stream().map(page -> page.value().customerId()).collect(Collectors.toSet());
    }
}
